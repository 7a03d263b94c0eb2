/** A hard rule that a plan breaks; the text says it to whoever planned; `meetings` are those it is about. */
export type Violation = { rule: Rule; text: string; meetings: string[] };

export const RULES = [
  "unknown-name",
  "meeting-once",
  "meeting-missing",
  "required",
  "pinned",
  "allowed-slot",
  "one-block",
  "participant-at-once",
  "table-at-once",
  "interpreter-at-once",
  "participant-unavailable",
  "table-unavailable",
  "interpreter-unavailable",
  "fixed-table",
  "max-meetings",
  "order",
  "interpreters",
  "max-in-row",
  "max-slots",
  "max-gaps",
] as const;

export type Rule = (typeof RULES)[number];

export const broken = (rule: Rule, meetings: string[], text: string): Violation => ({ rule, text, meetings });
