import "server-only";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { detailOf } from "./detail";
import { publishingChange } from "./difference";
import { type LineRow, lineOf } from "./line";
import { type PlanRow, planRow, standing } from "./plan-row";
import { preview } from "./preview";
import { timetableFacts } from "./problem-queries";
import type { PlanDetail, PlanDifference, PlanLine, PlanPreview } from "./schema";

/** The plans of an edition, newest first. */
export async function plans(actor: Actor, editionId: string): Promise<PlanLine[]> {
  if (!canView(actor, editionId)) return [];
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT id::text, number, kind::text, state::text, note, changes, result, seed, created_at AS "createdAt",
      finished_at AS "finishedAt", published_at AS "publishedAt",
      coalesce(jsonb_array_length(plan->'meetings'), 0) AS placed,
      coalesce(jsonb_array_length(plan->'unplaced'), 0) AS unplaced
    FROM matching_plan WHERE edition_id = ${editionId}::uuid ORDER BY number DESC`;
  return rows.map(lineOf);
}

/**
 * A plan whole. Its slots, tables and people are those of when it was made that are still there; what breaks a rule
 * is said of a draft, and of what is published, as things stand now.
 */
export async function planDetail(actor: Actor, editionId: string, id: string): Promise<PlanDetail | null> {
  const row = await visible(actor, editionId, id);
  return row && detailOf(row, await timetableFacts(db, editionId), new Date());
}

/** What publishing a plan would change; nothing where there is no plan yet. */
export async function planDifference(actor: Actor, editionId: string, id: string): Promise<PlanDifference> {
  const row = await visible(actor, editionId, id);
  if (!row?.plan) return { added: [], moved: [], removed: [], kept: 0 };
  const facts = await timetableFacts(db, editionId);
  return publishingChange(row.plan, standing(row, facts, new Date()), facts.meetings);
}

/** What a run would be asked now, and which meetings it could never place. */
export async function planPreview(actor: Actor, editionId: string): Promise<PlanPreview> {
  if (!canView(actor, editionId)) {
    return { meetings: 0, slots: 0, tables: 0, places: 0, needs: [], impossible: [] };
  }
  return preview(await timetableFacts(db, editionId), new Date());
}

async function visible(actor: Actor, editionId: string, id: string): Promise<PlanRow | null> {
  return canView(actor, editionId) && isId(id) ? planRow(db, editionId, id) : null;
}
