import "server-only";
import { db } from "@/lib/platform/db/client";
import type { Refusal } from "@/lib/platform/result/result";
import { fingerprint } from "@/lib/platform/security/signed";

export const DRAFT_SECONDS = 3600;

export type DraftValues = Record<string, string | string[]>;
export type Draft = {
  values: DraftValues;
  /** Why it was not accepted, beyond what the values themselves show. */
  refusal: (Refusal & { field?: string }) | null;
  /** False where it was only put by (another language, a search), so that nobody is told off for it. */
  sent: boolean;
};
/** `stamp` differs for every saving, so that a browser can tell whether what it kept is newer. */
export type SavedDraft = Draft & { stamp: string };

/**
 * Keeps what a visitor sent and what could not be accepted, for an hour, under a secret only their browser
 * holds: nothing typed is lost on an error, a reload or a change of language, with or without JavaScript.
 */
export async function saveDraft(secret: string, editionId: string, draft: Draft): Promise<void> {
  const idHash = fingerprint(secret);
  const expiresAt = new Date(Date.now() + DRAFT_SECONDS * 1000);
  // As a JSON text: what was sent may hold characters (NUL, half a surrogate pair) that a JSON column refuses.
  const data = {
    editionId,
    expiresAt,
    values: JSON.stringify(draft.values),
    refusal: { reason: draft.refusal, sent: draft.sent },
  };
  await db.registrationDraft.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.registrationDraft.upsert({ where: { idHash }, create: { idHash, ...data }, update: data });
}

export async function loadDraft(secret: string | undefined, editionId: string): Promise<SavedDraft | null> {
  if (!secret) return null;
  const row = await db.registrationDraft.findUnique({ where: { idHash: fingerprint(secret) } });
  if (!row || row.editionId !== editionId || row.expiresAt < new Date()) return null;
  const { reason, sent } = row.refusal as { reason: Draft["refusal"]; sent: boolean };
  return {
    values: JSON.parse(row.values as string) as DraftValues,
    refusal: reason,
    sent,
    stamp: String(row.expiresAt.getTime()),
  };
}

export async function dropDraft(secret: string): Promise<void> {
  await db.registrationDraft.deleteMany({ where: { idHash: fingerprint(secret) } });
}
