import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Refusal, Result } from "@/lib/platform/result/result";
import type { PlaceInput, PlanConflict } from "./schema";

/** The version that the next edit has to name. */
export type Edited = { version: number; conflicts: PlanConflict[] };

const soon = (): never => {
  throw new Error("not yet");
};

export async function placeMeeting(
  _actor: Actor,
  _editionId: string,
  _planId: string,
  _version: number,
  _place: PlaceInput,
): Promise<Result<Edited, Refusal>> {
  return soon();
}

export async function takeOut(
  _actor: Actor,
  _editionId: string,
  _planId: string,
  _version: number,
  _meetingId: string,
): Promise<Result<Edited, Refusal>> {
  return soon();
}

export async function swapMeetings(
  _actor: Actor,
  _editionId: string,
  _planId: string,
  _version: number,
  _two: { one: string; other: string },
): Promise<Result<Edited, Refusal>> {
  return soon();
}

/** A new draft with what another plan has, brought up to date. */
export async function copyPlan(
  _actor: Actor,
  _editionId: string,
  _id: string,
): Promise<Result<{ id: string }, Refusal>> {
  return soon();
}
