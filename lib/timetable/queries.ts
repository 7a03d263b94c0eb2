import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import type { PlanDetail, PlanDifference, PlanLine, PlanPreview } from "./schema";

const soon = (): never => {
  throw new Error("not yet");
};

/** The plans of an edition, newest first. */
export async function plans(_actor: Actor, _editionId: string): Promise<PlanLine[]> {
  return soon();
}

export async function planDetail(_actor: Actor, _editionId: string, _id: string): Promise<PlanDetail | null> {
  return soon();
}

/** Against what is published. */
export async function planDifference(
  _actor: Actor,
  _editionId: string,
  _id: string,
): Promise<PlanDifference> {
  return soon();
}

export async function planPreview(_actor: Actor, _editionId: string): Promise<PlanPreview> {
  return soon();
}
