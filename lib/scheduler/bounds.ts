import { matching } from "./bipartite";
import type { Model } from "./model";
import { coverable, windowsOf } from "./windows";

/** No plan leaves out fewer: by matching each participant's meetings with slots. Takes milliseconds. */
export function fewestUnplaced(model: Model): number {
  let unplaced = model.starts.filter((starts) => starts.length === 0).length;
  for (let p = 0; p < model.participantCount; p++) {
    const list = model.meetingsOf[p]!;
    const slots = list.map((m) => coverable(model, m));
    const held = matching(list.length, model.slotCount, (at) => slots[at]!).filter(
      (slot) => slot >= 0,
    ).length;
    unplaced = Math.max(unplaced, list.length - Math.min(held, model.limit[p]!));
  }
  return unplaced;
}

/** No plan that leaves none out has fewer gaps: somebody fits into no stretch of slots without one. */
export function fewestGaps(model: Model): number {
  if (model.blockFirst.length > 1) return 0;
  const gapped = (list: number[], p: number) => list.length > 1 && windowsOf(model, p).length === 0;
  return model.meetingsOf.filter(gapped).length;
}
