import "server-only";
import { notFound } from "next/navigation";
import { editionById } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import { institutionOf } from "@/lib/matching-profile/link-queries";
import { ownProfile } from "@/lib/matching-profile/queries";
import type { ProfileView } from "@/lib/matching-profile/schema";
import type { Actor } from "@/lib/platform/auth/actor";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";

export type InstitutionParams = Promise<{ locale: string; token: string }>;
export type OpenInstitution = {
  actor: Actor & { kind: "institution" };
  profile: ProfileView;
  edition: EditionView;
  locale: Locale;
  token: string;
};

/** Whose link it is, and its profile: asked first by every page here. A forged, expired or revoked link finds nothing. */
export async function openInstitution(params: InstitutionParams): Promise<OpenInstitution> {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await institutionOf(token);
  const profile = actor && (await ownProfile(actor));
  if (!actor || !profile) notFound();
  return { actor, profile, edition: await editionById(actor.editionId), locale, token };
}
