import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { editionByNumber } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import { currentActor } from "@/lib/platform/auth/session";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";

export type EditionParams = Promise<{ locale: string; edition: string }>;

/** Read once for a page and its title. */
const found = cache(editionByNumber);

/** The edition of a public address, or the page that says there is none. */
export async function openEdition(params: EditionParams): Promise<{ edition: EditionView; locale: Locale }> {
  const { locale, edition: number } = await params;
  if (!isLocale(locale)) notFound();
  const edition = await found(await currentActor(), number);
  if (!edition) notFound();
  return { edition, locale };
}
