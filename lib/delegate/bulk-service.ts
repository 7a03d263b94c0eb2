import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Refusal, Result } from "@/lib/platform/result/result";
import { UNDO_SECONDS, undoConfirm } from "./desk-service";
import { cancelDelegate, confirmDelegate, declineDelegate } from "./service";

/** What became of each: so many done, and why the others were not, by reason. */
export type BulkResult = { done: string[]; refused: { id: string; reason: Refusal }[] };

export const confirmMany = (actor: Actor, ids: string[]) =>
  each(ids, (id) => confirmDelegate(actor, id, UNDO_SECONDS));

export const undoConfirmMany = (actor: Actor, ids: string[]) => each(ids, (id) => undoConfirm(actor, id));

export const declineMany = (actor: Actor, ids: string[], reason: string) =>
  each(ids, (id) => declineDelegate(actor, id, reason));

export const cancelMany = (actor: Actor, ids: string[]) => each(ids, (id) => cancelDelegate(actor, id));

/** One transaction each, one after the other: a refusal stops nobody else, and no lock is held for long. */
async function each(
  ids: string[],
  run: (id: string) => Promise<Result<unknown, Refusal>>,
): Promise<BulkResult> {
  const result: BulkResult = { done: [], refused: [] };
  for (const id of new Set(ids)) {
    const one = await run(id);
    if (one.ok) result.done.push(id);
    else result.refused.push({ id, reason: one.reason });
  }
  return result;
}
