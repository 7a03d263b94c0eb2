import "server-only";
import { notFound } from "next/navigation";
import { holderOf } from "@/lib/delegate/link-queries";
import { type OwnRegistration, ownRegistration } from "@/lib/delegate/own-queries";
import type { Actor } from "@/lib/platform/auth/actor";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";

export type PassParams = Promise<{ locale: string; token: string }>;
export type OpenPass = OwnRegistration & { actor: Actor; locale: Locale; token: string };

/** Whose link it is, and their registration; a forged, expired or revoked link finds nothing. */
export async function openPass(params: PassParams): Promise<OpenPass> {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await holderOf(token);
  const own = actor && (await ownRegistration(actor, actor.id));
  if (!actor || !own) notFound();
  return { ...own, actor, locale, token };
}
