import type { Reason } from "@/lib/timetable/schema";

/** A reason taken apart: the sentence it is said with, and what is named after it. */
export type ReasonParts = {
  key: Reason["kind"];
  slots: string[];
  pairs: string[];
  institutions: string[];
  tables: string[];
  meetings: string[];
};

export function reasonParts(reason: Reason): ReasonParts {
  const none: Omit<ReasonParts, "key"> = { slots: [], pairs: [], institutions: [], tables: [], meetings: [] };
  const key = reason.kind;
  switch (reason.kind) {
    case "no-slot-allowed":
      return { ...none, key };
    case "no-common-free-slot":
    case "limit-reached":
      return { ...none, key, institutions: reason.participants };
    case "different-tables":
      return { ...none, key, tables: reason.tables };
    case "no-table":
    case "tables-taken":
      return { ...none, key, slots: reason.slots };
    case "no-interpreter":
      return { ...none, key, pairs: [reason.pair], slots: reason.slots };
    case "interpreters-taken":
      return { ...none, key, pairs: reason.pairs, slots: reason.slots };
    case "displaced":
      return { ...none, key, meetings: reason.by };
    case "order":
      return { ...none, key, meetings: reason.meetings };
  }
}
