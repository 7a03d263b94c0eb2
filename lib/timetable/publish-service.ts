import "server-only";
import { record } from "@/lib/audit/record";
import { type MeetingChange, publishMeetings } from "@/lib/meeting/publish-service";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { isId } from "@/lib/platform/id/is-id";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import type { Plan } from "@/lib/scheduler/format";
import { conflictsOf, current } from "./current";
import { placesOf } from "./difference";
import { lockEdition, lockedPlan, type PlanRow, standing } from "./plan-row";
import type { Outlook } from "./problem";
import { timetableFacts } from "./problem-queries";
import type { PlanConflict } from "./schema";
import { tell } from "./tell";

/** Counts of meetings, and of letters. */
export type Published = { added: number; moved: number; cancelled: number; kept: number; letters: number };
type Publishing = Promise<Result<Published, Refusal>>;

/** For thousands of meetings on a slow machine. */
const PATIENCE = { timeout: 120_000 };
/** Unique and foreign keys: something was taken, or went away, since the plan was checked. */
const TAKEN_OR_GONE = ["23505", "23503"];

/**
 * Puts a draft in force. It is checked against what the database holds now; refused where it breaks a rule or names
 * what is no more. Meetings that stay where they are are not touched; those whose meetings change are told, each by
 * one letter, and nobody else.
 */
export async function publishPlan(
  actor: Actor,
  editionId: string,
  planId: string,
  version: number,
  now = new Date(),
): Publishing {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  if (!isId(planId)) return refuse("notFound");
  try {
    return await db.$transaction((tx) => publish(tx, actor, editionId, planId, version, now), PATIENCE);
  } catch (error) {
    if (TAKEN_OR_GONE.includes(sqlState(error) ?? "")) return refuse("plan.overtaken");
    throw error;
  }
}

async function publish(
  tx: Db,
  actor: Actor,
  editionId: string,
  planId: string,
  version: number,
  now: Date,
): Publishing {
  if (!(await lockAll(tx, editionId))) return refuse("notFound");
  const row = await lockedPlan(tx, editionId, planId);
  const draft = draftOf(row, version);
  if (!draft.ok) return draft;
  await lockMeetings(tx, editionId);
  const facts = await timetableFacts(tx, editionId);
  const outlook = standing(draft.value, facts, now);
  const stands = current(draft.value.plan, outlook);
  const refused = conflictRefusal([...stands.conflicts, ...conflictsOf(outlook.problem, stands.plan)]);
  if (refused) return refused;
  const done = await putInForce(tx, actor, draft.value, outlook, stands.plan, now);
  if (!done.ok) return done;
  const letters = await tell(tx, editionId, planId, facts, done.value.changes);
  const counts = { ...count(done.value.changes), kept: done.value.kept + outlook.fixed.size };
  const fact = { editionId, entity: "plan", entityId: planId, action: "plan.published" };
  await record(tx, actor, { ...fact, after: { number: draft.value.number, ...counts } });
  return ok({ ...counts, letters });
}

/**
 * In the order that every writer of matching keeps: none of these changes until the plan is in force. Interpreters'
 * hours and the rooms of rounds hang on theirs, so that neither is changed unseen under a plan that was checked.
 */
async function lockAll(tx: Db, editionId: string): Promise<boolean> {
  const found = await lockEdition(tx, editionId);
  await tx.$queryRaw`
    SELECT id::text FROM matching_profile WHERE edition_id = ${editionId}::uuid ORDER BY id FOR SHARE`;
  await tx.$queryRaw`
    SELECT id::text FROM meeting_request WHERE edition_id = ${editionId}::uuid ORDER BY id FOR SHARE`;
  await tx.$queryRaw`
    SELECT id::text FROM interpreter WHERE edition_id = ${editionId}::uuid ORDER BY id FOR SHARE`;
  await tx.$queryRaw`
    SELECT id::text FROM matching_round WHERE edition_id = ${editionId}::uuid ORDER BY id FOR SHARE`;
  return found;
}

const lockMeetings = (tx: Db, editionId: string) => tx.$queryRaw`
  SELECT id::text FROM meeting WHERE edition_id = ${editionId}::uuid ORDER BY id FOR UPDATE`;

function draftOf(row: PlanRow | null, version: number) {
  if (!row) return refuse("notFound");
  if (row.state !== "DRAFT" || !row.plan) return refuse("plan.notDraft");
  if (row.kind === "WHAT_IF") return refuse("plan.whatIf");
  if (row.version !== version) return refuse("plan.stale");
  return ok({ ...row, plan: row.plan });
}

/** What is gone and what has begun is told apart from what clashes: it takes another remedy. */
function conflictRefusal(conflicts: PlanConflict[]) {
  if (conflicts.length === 0) return null;
  const meetings = (those: PlanConflict[]) => new Set(those.flatMap((one) => one.meetings)).size;
  const gone = conflicts.filter(({ rule }) => rule === "unknown-name");
  const begun = conflicts.filter(({ rule }) => rule === "begun");
  if (gone.length > 0) return refuse("plan.outdated", { count: meetings(gone) });
  if (begun.length > 0) return refuse("plan.begun", { count: meetings(begun) });
  return refuse("plan.conflicts", { count: meetings(conflicts) });
}

async function putInForce(
  tx: Db,
  actor: Actor,
  { id, editionId }: PlanRow,
  { problem, fixed }: Outlook,
  plan: Plan,
  now: Date,
) {
  const staying = new Set(fixed.keys());
  const done = await publishMeetings(tx, actor, editionId, placesOf(problem, plan), staying);
  if (!done.ok) return done;
  await tx.matchingPlan.updateMany({
    where: { editionId, state: "PUBLISHED" },
    data: { state: "RETIRED" },
  });
  await tx.matchingPlan.update({
    where: { id },
    data: { state: "PUBLISHED", publishedAt: now, version: { increment: 1 } },
  });
  return done;
}

function count(changes: MeetingChange[]) {
  const of = (kind: MeetingChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  return { added: of("added"), moved: of("moved"), cancelled: of("cancelled") };
}
