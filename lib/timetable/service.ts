import "server-only";
import { isDeepStrictEqual } from "node:util";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { isId } from "@/lib/platform/id/is-id";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { lockEdition, lockedPlan, nextNumber, type PlanRow } from "./plan-row";
import { outlook } from "./problem";
import { timetableFacts } from "./problem-queries";
import type { PlanChange, PlanInput } from "./schema";
import { withChanges } from "./what-if";

/** What-ifs of an edition that wait or are solved at the same time. */
const MOST_WHAT_IFS = 5;

/**
 * Puts a plan in the queue, with the problem as it is now: what changes later is not in it. `changes` count for a
 * what-if only. While one plan of an edition is solved no other is begun, but for a few what-ifs. The same form sent
 * again, under the same `id`, gets the same answer; one gone back to, and sent with another wish, is another plan.
 */
export async function requestPlan(
  actor: Actor,
  editionId: string,
  sentId: string,
  { kind, seed, limitSeconds, note, changes }: PlanInput,
): Promise<Result<{ id: string }, Refusal>> {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    if (!(await lockEdition(tx, editionId))) return refuse("notFound");
    const added = kind === "WHAT_IF" ? changes : [];
    const sent = await tx.matchingPlan.findUnique({ where: { id: sentId } });
    if (sent && isSame(sent, { editionId, kind, seed, limitSeconds, added })) return ok({ id: sentId });
    const refused = await queueRefusal(tx, editionId, kind);
    if (refused) return refused;
    if (kind === "WHAT_IF" && changes.length === 0) return refuse("plan.noChanges");
    const facts = withChanges(await timetableFacts(tx, editionId), added);
    if (!facts.ok) return facts;
    const { problem } = outlook(facts.value, new Date(), { published: kind === "REPAIR" });
    if ([problem.meetings, problem.slots, problem.tables].some(({ length }) => length === 0)) {
      return refuse("plan.nothingToPlan");
    }
    const id = sent ? newId() : sentId;
    const number = await nextNumber(tx, editionId);
    const createdById = actor.kind === "user" ? actor.id : null;
    await tx.matchingPlan.create({
      data: {
        ...{ id, editionId, number, kind, seed, limitSeconds, note, createdById, problem },
        ...(added.length > 0 ? { changes: added } : {}),
      },
    });
    const after = { number, kind, seed, limitSeconds, meetings: problem.meetings.length };
    await record(tx, actor, { ...about(editionId, id), action: "plan.requested", after });
    return ok({ id });
  });
}

type Wish = Pick<PlanInput, "kind" | "seed" | "limitSeconds"> & { editionId: string; added: PlanChange[] };

/** Whether a plan was made for this very wish; its note may have been written anew since. */
function isSame(plan: Omit<Wish, "added"> & { changes: unknown }, wish: Wish): boolean {
  const { editionId, kind, seed, limitSeconds, changes } = plan;
  return isDeepStrictEqual({ editionId, kind, seed, limitSeconds, added: changes ?? [] }, wish);
}

async function queueRefusal(tx: Db, editionId: string, kind: PlanInput["kind"]) {
  if (
    kind === "REPAIR" &&
    (await tx.matchingPlan.count({ where: { editionId, state: "PUBLISHED" } })) === 0
  ) {
    return refuse("plan.nothingPublished");
  }
  const kinds = kind === "WHAT_IF" ? { kind } : { kind: { not: "WHAT_IF" as const } };
  const where = { editionId, state: { in: ["QUEUED" as const, "SOLVING" as const] }, ...kinds };
  const waiting = await tx.matchingPlan.count({ where });
  return waiting < (kind === "WHAT_IF" ? MOST_WHAT_IFS : 1) ? null : refuse("plan.busy");
}

/** Ends a run; what it has found by then is kept. One that has not begun is ended at once. */
export async function stopPlan(actor: Actor, editionId: string, id: string) {
  return withPlan(actor, editionId, id, async (tx, row) => {
    if (row.state !== "QUEUED" && row.state !== "SOLVING") return refuse("plan.notRunning");
    if (row.state === "SOLVING") {
      await tx.matchingPlan.update({ where: { id }, data: { stopRequested: true } });
    } else {
      const nothing = { state: "FAILED" as const, result: { failure: "STOPPED" } };
      const ended = row.plan ? { state: "DRAFT" as const } : nothing;
      await tx.matchingPlan.update({ where: { id }, data: { ...ended, finishedAt: new Date() } });
    }
    await record(tx, actor, { ...about(editionId, id), action: "plan.stopped" });
    return ok();
  });
}

/** Throws a plan away; one that is or was published stays. */
export async function discardPlan(actor: Actor, editionId: string, id: string) {
  return withPlan(actor, editionId, id, async (tx, row) => {
    if (row.state === "PUBLISHED" || row.state === "RETIRED") return refuse("plan.inForce");
    await tx.matchingPlan.delete({ where: { id } });
    // Whoever solves it hears that it is gone.
    await tx.$queryRaw`SELECT pg_notify('plan_due', ${id})::text`;
    const before = { number: row.number, kind: row.kind, state: row.state };
    await record(tx, actor, { ...about(editionId, id), action: "plan.discarded", before });
    return ok();
  });
}

/** Writes another note; the audit log keeps that it was changed, not the words. */
export async function renamePlan(actor: Actor, editionId: string, id: string, note: string) {
  return withPlan(actor, editionId, id, async (tx, row) => {
    if (row.note === note) return ok();
    await tx.matchingPlan.update({ where: { id }, data: { note } });
    await record(tx, actor, { ...about(editionId, id), action: "plan.renamed" });
    return ok();
  });
}

const about = (editionId: string, id: string) => ({ editionId, entity: "plan", entityId: id });

async function withPlan(
  actor: Actor,
  editionId: string,
  id: string,
  decide: (tx: Db, row: PlanRow) => Promise<Result<undefined, Refusal>>,
): Promise<Result<undefined, Refusal>> {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  if (!isId(id)) return refuse("notFound");
  return db.$transaction(async (tx) => {
    const row = await lockedPlan(tx, editionId, id);
    return row ? decide(tx, row) : refuse("notFound");
  });
}
