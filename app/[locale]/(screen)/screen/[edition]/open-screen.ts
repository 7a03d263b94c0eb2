import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { editionByNumber } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/session";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";

export type ScreenParams = Promise<{ locale: string; edition: string }>;

/** Who puts the screen up: somebody who may view the edition. A visitor is sent to sign in and back. */
export async function openScreen(
  params: ScreenParams,
): Promise<{ actor: Actor; edition: EditionView; locale: Locale }> {
  const { locale, edition: number } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (actor.kind === "anonymous") {
    const asked = (await headers()).get("x-path") ?? `/${locale}/screen/${number}`;
    redirect(`/${locale}/sign-in?next=${encodeURIComponent(asked)}`);
  }
  const edition = await editionByNumber(actor, number);
  if (!edition || !canView(actor, edition.id)) notFound();
  return { actor, edition, locale };
}
