import { db } from "@/lib/platform/db/client";
import type { Plan, Problem } from "@/lib/scheduler/format";
import { documentsOf } from "@/lib/timetable/documents";

/** The timetable in force of an edition. */
export const published = async (number = 3) => {
  const row = await db.matchingPlan.findFirstOrThrow({ where: { edition: { number }, state: "PUBLISHED" } });
  const { problem, plan, reasons, result } = documentsOf(row);
  if (!plan) throw new Error("Nothing was planned.");
  return { editionId: row.editionId, problem, plan, reasons, result, publishedAt: row.publishedAt };
};
export const meetingsOf = (number: number) =>
  db.meeting.findMany({ where: { edition: { number } }, include: { holds: true, request: true } });

export const byId = <One extends { id: string }>(items: One[]) =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
/** As it comes out of a JSON column. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** With other ids, in no order that means anything; the order of rows stays. */
export function renamed<Document extends Problem | Plan>(document: Document): Document {
  const reversed = (id: string) => [...id].reverse().join("");
  const text = JSON.stringify(document).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, reversed);
  return JSON.parse(text) as Document;
}
