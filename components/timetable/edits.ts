import type { Places, Spot } from "./sheet";

/** One change of a draft by hand. */
export type Edit =
  | { kind: "place"; id: string; spot: Spot }
  | { kind: "takeOut"; id: string }
  | { kind: "swap"; id: string; other: string };

/** Where everything is after an edit. */
export function applied(places: Places, edit: Edit): Places {
  if (edit.kind === "place") return { ...places, [edit.id]: edit.spot };
  if (edit.kind === "takeOut") return { ...places, [edit.id]: undefined };
  return { ...places, [edit.id]: places[edit.other], [edit.other]: places[edit.id] };
}

/** The edit that brings back what was before; null where nothing changes. */
export function reversed(before: Places, edit: Edit): Edit | null {
  if (edit.kind === "swap") return edit;
  const spot = before[edit.id];
  if (spot) return { kind: "place", id: edit.id, spot };
  return edit.kind === "place" ? { kind: "takeOut", id: edit.id } : null;
}
