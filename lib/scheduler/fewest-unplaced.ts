import { matching } from "./bipartite";
import type { Model } from "./model";
import { coverable } from "./windows";

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
