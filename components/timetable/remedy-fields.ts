import type { PlanDetail, Remedy } from "@/lib/timetable/schema";

/** What the form of a what-if sends for a remedy; null where no what-if can have it. */
export function remedyFields(
  remedy: Remedy,
  { slots, tables }: Pick<PlanDetail, "slots" | "tables">,
): Record<string, string> | null {
  if (remedy.kind === "interpreter") return { interpreters: "1", pair: remedy.pair };
  const [roomId, roundId] = [tables.at(0)?.roomId, slots.at(-1)?.roundId];
  if (remedy.kind === "table" && roomId) return { tables: "1", roomId };
  if (remedy.kind === "slot" && roundId) return { slots: "1", roundId };
  return null;
}
