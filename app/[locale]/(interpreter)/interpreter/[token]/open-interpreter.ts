import "server-only";
import { notFound } from "next/navigation";
import { editionById } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import { interpreterOf } from "@/lib/interpreter/link-queries";
import { ownWork } from "@/lib/interpreter/own-queries";
import type { OwnWork } from "@/lib/interpreter/schema";
import type { Actor } from "@/lib/platform/auth/actor";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";

export type InterpreterParams = Promise<{ locale: string; token: string }>;
type OpenInterpreter = {
  actor: Actor & { kind: "interpreter" };
  work: OwnWork;
  edition: EditionView;
  locale: Locale;
  token: string;
};

/** Whose link it is, and their work; a forged, expired or revoked link finds nothing. */
export async function openInterpreter(params: InterpreterParams): Promise<OpenInterpreter> {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await interpreterOf(token);
  const work = actor && (await ownWork(actor));
  if (!actor || !work) notFound();
  return { actor, work, edition: await editionById(actor.editionId), locale, token };
}
