import type { Model } from "./model";
import type { Placement } from "./placement";

/**
 * What a plan is judged by, the first that differs deciding. Of each class of meetings those left out; then the share
 * of their meetings that the worst-served participant goes without; published meetings that
 * move to another slot; gaps beyond what one participant should have; gaps; idle slots.
 */
export type Score = number[];

export function scoreOf(placement: Placement): Score {
  placement.energy();
  const { moved, excess, gaps, idle } = placement;
  return [...placement.unplaced, worstShare(placement), moved, excess, gaps, idle];
}

/** 0 where everybody has all their meetings. */
export function worstShare({ model, placedOf, unplaced }: Placement): number {
  if (unplaced.every((count) => count === 0)) return 0;
  return model.meetingsOf.reduce(
    (worst, list, p) => Math.max(worst, list.length ? (list.length - placedOf[p]!) / list.length : 0),
    0,
  );
}

/** Below 0 where a is better. */
export function compare(a: Score, b: Score): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
}

export type LevelName =
  | { name: "unplaced"; priority: number; required: boolean }
  | { name: "worst-share" | "moved" | "excess-gaps" | "gaps" | "idle" | "room-changes" };

/** The levels of a score, in its order. */
export function levelNames(model: Model): LevelName[] {
  const classes = model.classes.map((of): LevelName => ({ name: "unplaced", ...of }));
  return [
    ...classes,
    { name: "worst-share" },
    { name: "moved" },
    { name: "excess-gaps" },
    { name: "gaps" },
    { name: "idle" },
  ];
}
