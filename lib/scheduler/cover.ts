import type { Model } from "./model";

/**
 * Of each meeting the participant who stands for it, few in all: a vertex cover, greedily. The meetings of one
 * participant are never at once, so counting participants counts meetings, with fewer inputs.
 */
export function representatives(model: Model): Int32Array {
  const standsFor = new Int32Array(model.meetingCount).fill(-1);
  const left = model.meetingsOf.map((list) => list.length);
  for (;;) {
    const p = left.indexOf(Math.max(0, ...left));
    if (p < 0 || left[p]! <= 0) return standsFor;
    for (const m of model.meetingsOf[p]!) {
      if (standsFor[m]! >= 0) continue;
      standsFor[m] = p;
      for (const q of model.parties[m]!) left[q]!--;
    }
  }
}
