import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Refusal, Result } from "@/lib/platform/result/result";

/** Counts of meetings, and of letters. */
export type Published = { added: number; moved: number; cancelled: number; kept: number; letters: number };

export async function publishPlan(
  _actor: Actor,
  _editionId: string,
  _planId: string,
  _version: number,
): Promise<Result<Published, Refusal>> {
  throw new Error("not yet");
}
