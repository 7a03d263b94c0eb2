import type { Db } from "@/lib/platform/db/client";
import { conflictsNow, conflictsOf } from "./current";
import { documentsOf } from "./documents";
import type { Facts } from "./facts";
import { type Outlook, outlook } from "./problem";
import type { PlanConflict } from "./schema";
import { withChanges } from "./what-if";

/** A plan's row with its documents read; null where the edition has no such plan. */
export async function planRow(tx: Db, editionId: string, id: string) {
  const row = await tx.matchingPlan.findFirst({ where: { id, editionId } });
  return row && { ...row, ...documentsOf(row) };
}
export type PlanRow = NonNullable<Awaited<ReturnType<typeof planRow>>>;

/** The facts that a plan is about: of a what-if, with what it adds, as far as that can be added still. */
export function factsOf({ changes }: Pick<PlanRow, "changes">, facts: Facts): Facts {
  const changed = withChanges(facts, changes);
  return changed.ok ? changed.value : facts;
}

/** What there is to plan now, with the pairs of languages that the plan has interpreters for. */
export function standing(row: Pick<PlanRow, "changes" | "problem">, facts: Facts, now: Date): Outlook {
  const pairs = new Map(row.problem.meetings.map((meeting) => [meeting.id, meeting.pairs ?? []]));
  return outlook(factsOf(row, facts), now, { pairs });
}

/** What breaks a rule now, of a draft and of what is published; a what-if is held against its own problem. */
export function conflictsIn(row: PlanRow, facts: Facts, now: Date): PlanConflict[] {
  if (!row.plan || (row.state !== "DRAFT" && row.state !== "PUBLISHED")) return [];
  if (row.kind === "WHAT_IF") return conflictsOf(row.problem, row.plan);
  return conflictsNow(row.plan, standing(row, facts, now));
}

/** {@link planRow}, held to the end of the transaction. */
export async function lockedPlan(tx: Db, editionId: string, id: string): Promise<PlanRow | null> {
  await tx.$queryRaw`
    SELECT id::text FROM matching_plan WHERE id = ${id}::uuid AND edition_id = ${editionId}::uuid FOR UPDATE`;
  return planRow(tx, editionId, id);
}

/** Until the end of the transaction nobody else begins a plan of the edition, or publishes one. */
export async function lockEdition(tx: Db, editionId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM edition WHERE id = ${editionId}::uuid FOR NO KEY UPDATE`;
  return rows.length > 0;
}

/** The number of an edition's next plan; the edition is locked. */
export async function nextNumber(tx: Db, editionId: string): Promise<number> {
  const { _max } = await tx.matchingPlan.aggregate({ where: { editionId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
