import type { BulkBarProps } from "./bulk-bar";

const KEYS = [
  "bar",
  "confirm",
  "decline",
  "declineAsk",
  "declineMeans",
  "reason",
  "cancel",
  "cancelAsk",
  "cancelMeans",
  "keep",
  "undo",
] as const;

/** The bar's texts, which a client component gets as they are. */
export function bulkLabels(t: (key: `do.${(typeof KEYS)[number]}`) => string): BulkBarProps["labels"] {
  return Object.fromEntries(KEYS.map((key) => [key, t(`do.${key}`)])) as BulkBarProps["labels"];
}
