import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { editionByNumber } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/session";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";

export type DeskParams = Promise<{ locale: string; edition: string }>;

/**
 * Asked first by every page of the desk: who is it, which edition, and may they. A visitor is sent to sign in
 * and back; somebody without the role learns nothing, not even that the edition exists.
 */
export async function gate(
  params: DeskParams,
  may: (actor: Actor, editionId: string) => boolean = canView,
): Promise<{ actor: Actor; edition: EditionView; locale: Locale }> {
  const { locale, edition: number } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (actor.kind === "anonymous") {
    const asked = (await headers()).get("x-path") ?? `/${locale}/organise/${number}`;
    redirect(`/${locale}/sign-in?next=${encodeURIComponent(asked)}`);
  }
  const edition = await editionByNumber(actor, number);
  if (!edition || !may(actor, edition.id)) notFound();
  return { actor, edition, locale };
}
