import { defineRouting } from "next-intl/routing";
import { LOCALES } from "./locales";

/** The language is the first part of every address; the first choice comes from the browser and is kept. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "always",
  // A header that repeats the address four times: links that open a pass, and lists too long for a proxy.
  alternateLinks: false,
  localeCookie: { name: "desk-language", maxAge: 365 * 24 * 3600, sameSite: "lax" },
});
