import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { CONTACT_ERRORS, MESSENGERS } from "@/lib/contact/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { loadMessages } from "@/lib/platform/i18n/messages";
import { TEXT_ERRORS } from "@/lib/platform/text/schema";
import { HONORIFICS, NAME_ERRORS, NAME_FIELDS, SIDES } from "./schema";

const KEYS = [
  ...NAME_ERRORS,
  ...CONTACT_ERRORS,
  ...TEXT_ERRORS,
  ...NAME_FIELDS.flatMap((field) => ["label", "help", "example"].map((part) => `names.${field}.${part}`)),
  ...HONORIFICS.flatMap((honorific) => [`names.honorific.${honorific}`, `names.address.${honorific}`]),
  ...MESSENGERS.map((messenger) => `contact.messenger.${messenger}`),
];

describe.each(LOCALES)("messages in %s", (locale) => {
  it("have every key of names, contact and text, and read for every side", async () => {
    const messages = await loadMessages(locale);
    const onError = (error: Error) => {
      throw error;
    };
    const t = createTranslator({ locale, messages: messages as Record<string, never>, onError });
    for (const key of KEYS)
      for (const side of SIDES) expect(t(key as never, { side, name: "N" } as never)).toMatch(/\S/);
  });

  it("have the same keys as in English", async () => {
    const [own, english] = await Promise.all([loadMessages(locale), loadMessages("en")]);
    for (const namespace of ["names", "contact", "text"])
      expect(paths(own[namespace])).toEqual(paths(english[namespace]));
  });
});

function paths(tree: unknown, prefix = ""): string[] {
  if (typeof tree !== "object" || tree === null) return [prefix];
  return Object.entries(tree)
    .flatMap(([key, branch]) => paths(branch, `${prefix}.${key}`))
    .sort();
}
