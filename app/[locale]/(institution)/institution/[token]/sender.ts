import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { institutionOf } from "@/lib/matching-profile/link-queries";
import { formValues } from "@/lib/platform/action/form-values";
import { fromOurPages } from "@/lib/platform/auth/visitor";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";

/**
 * Which institution sends a form: the holder of the link that it carries in `token`. Their link is all that lets
 * them. `page` is the address of their first page, to be redirected below.
 */
export async function sender(form: FormData) {
  const { token, ...values } = formValues(form);
  const actor = typeof token === "string" && (await fromOurPages()) ? await institutionOf(token) : null;
  if (!actor || typeof token !== "string") notFound();
  const asked = await getLocale();
  const locale: Locale = isLocale(asked) ? asked : "en";
  return { actor, values, token, locale, page: `/${locale}/institution/${token}` };
}
