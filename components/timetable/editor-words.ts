import type { PlanRule } from "@/lib/timetable/schema";
import type { CardWords } from "./sheet";

/** All that the editor says; `{…}` in a sentence is filled in where it is said. */
export type EditorWords = {
  card: CardWords;
  caption: string;
  time: string;
  table: string;
  help: string;
  comma: string;
  /** {time}, {table} */
  spot: string;
  free: string;
  /** {spot} */
  nothingHere: string;
  /** {meeting} */
  picked: string;
  /** {spot}, {what} */
  over: string;
  /** {meeting} */
  swaps: string;
  cancelled: string;
  pinnedStays: string;
  move: string;
  putDown: string;
  takeOut: string;
  giveUp: string;
  undo: string;
  open: string;
  sending: string;
  /** {count} */
  tray: string;
  trayEmpty: string;
  trayHelp: string;
  place: string;
  rules: Record<PlanRule, string>;
};

/** A sentence with its blanks filled. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
