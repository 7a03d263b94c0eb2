import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Refusal, Result } from "@/lib/platform/result/result";
import type { PlanInput } from "./schema";

const soon = (): never => {
  throw new Error("not yet");
};

export async function requestPlan(
  _actor: Actor,
  _editionId: string,
  _input: PlanInput,
): Promise<Result<{ id: string }, Refusal>> {
  return soon();
}

export async function stopPlan(
  _actor: Actor,
  _editionId: string,
  _id: string,
): Promise<Result<undefined, Refusal>> {
  return soon();
}

export async function discardPlan(
  _actor: Actor,
  _editionId: string,
  _id: string,
): Promise<Result<undefined, Refusal>> {
  return soon();
}

export async function renamePlan(
  _actor: Actor,
  _editionId: string,
  _id: string,
  _note: string,
): Promise<Result<undefined, Refusal>> {
  return soon();
}
