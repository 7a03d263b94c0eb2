import { matching } from "./bipartite";
import type { Model } from "./model";
import { coverable, windowsOf } from "./windows";

/** What is known within milliseconds: no plan leaves out fewer, or has fewer gaps if it leaves none out. */
export type QuickBounds = { unplaced: number; gaps: number };

/** By matching each participant's meetings with slots: all of them at all, then without a gap. */
export function quickBounds(model: Model): QuickBounds {
  let unplaced = model.starts.filter((starts) => starts.length === 0).length;
  let gaps = 0;
  for (let p = 0; p < model.participantCount; p++) {
    const list = model.meetingsOf[p]!;
    const slots = list.map((m) => coverable(model, m));
    const held = matching(list.length, model.slotCount, (at) => slots[at]!).filter(
      (slot) => slot >= 0,
    ).length;
    unplaced = Math.max(unplaced, list.length - Math.min(held, model.limit[p]!));
    if (model.blockFirst.length === 1 && list.length > 1 && windowsOf(model, p).length === 0) gaps++;
  }
  return { unplaced, gaps };
}
