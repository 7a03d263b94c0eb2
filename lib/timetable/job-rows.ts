import "server-only";
import { record } from "@/lib/audit/record";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import type { Plan, Problem } from "@/lib/scheduler/format";
import type { Reasons } from "@/lib/scheduler/run";
import type { RunResult } from "./documents";
import type { PlanFailure, PlanKind } from "./schema";

/** A plan that this process solves. `heardAt` is its hold on it: whoever took it from us has written another. */
export type Task = {
  id: string;
  editionId: string;
  kind: PlanKind;
  seed: number;
  limitSeconds: number;
  problem: Problem;
  plan: Plan | null;
  result: RunResult | null;
  stopRequested: boolean;
  heardAt: Date;
};

/** Silence after which whoever solves a plan is taken to be gone. */
const SILENT_SECONDS = 60;
/** A plan that has killed so many processes is taken to kill the next one, too. */
const MOST_TRIES = 3;

/** The next plan that waits, or that somebody stopped working on; nobody else gets it. */
export async function takeNext(): Promise<Task | null> {
  await giveUp();
  const [task] = await db.$queryRaw<Task[]>`
    UPDATE matching_plan SET state = 'SOLVING', heard_at = clock_timestamp(), tries = tries + 1
    WHERE id = (SELECT id FROM matching_plan WHERE state = 'QUEUED' OR (state = 'SOLVING' AND tries < ${MOST_TRIES}
        AND heard_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS}::int))
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, edition_id::text AS "editionId", kind::text, seed, limit_seconds AS "limitSeconds", problem,
      plan, result, stop_requested AS "stopRequested", heard_at AS "heardAt"`;
  return task ?? null;
}

/** Fails the plans whose last try ended in silence, too; of several that look at once, one says so. */
async function giveUp(): Promise<void> {
  const failure: PlanFailure = "CRASHED";
  await db.$transaction(async (tx) => {
    const ended = await tx.$queryRaw<{ id: string; editionId: string }[]>`
      UPDATE matching_plan SET state = 'FAILED', finished_at = clock_timestamp(),
        result = ${JSON.stringify({ failure })}::jsonb
      WHERE state = 'SOLVING' AND tries >= ${MOST_TRIES}
        AND heard_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS}::int)
      RETURNING id::text, edition_id::text AS "editionId"`;
    for (const { id, editionId } of ended)
      await record(tx, SYSTEM, { ...about(editionId, id), action: "plan.failed", after: { failure } });
  });
}

export type Heard = { heardAt: Date; stopRequested: boolean };

/** Says that the plan is still being solved, with what there is by now; null where it is ours no more. */
export async function keep(task: Held, found?: { plan: Plan; result: RunResult }): Promise<Heard | null> {
  const plan = found ? JSON.stringify(found.plan) : null;
  const result = found ? JSON.stringify(found.result) : null;
  const [heard] = await db.$queryRaw<Heard[]>`
    UPDATE matching_plan SET heard_at = clock_timestamp(),
      plan = coalesce(${plan}::jsonb, plan), result = coalesce(${result}::jsonb, result)
    WHERE id = ${task.id}::uuid AND state = 'SOLVING' AND heard_at = ${task.heardAt}
    RETURNING heard_at AS "heardAt", stop_requested AS "stopRequested"`;
  return heard ?? null;
}

type Held = Pick<Task, "id" | "heardAt">;

/** Whether somebody wants the run to end, by asking or by throwing the plan away. */
export async function isUnwanted({ id }: Held): Promise<boolean> {
  const row = await db.matchingPlan.findUnique({ where: { id }, select: { stopRequested: true } });
  return row?.stopRequested ?? true;
}

/** Back to the queue, for another process; a process that ends in order is no failed try. */
export async function putBack(task: Held): Promise<void> {
  await db.matchingPlan.updateMany({
    where: { id: task.id, state: "SOLVING", heardAt: task.heardAt },
    data: { state: "QUEUED", heardAt: null, tries: { decrement: 1 } },
  });
}

/** The plan becomes a draft; nothing where it is ours no more. */
export function finish(task: Task, plan: Plan, result: RunResult, reasons: Reasons): Promise<void> {
  const { explanations, effects } = reasons;
  const data = { state: "DRAFT" as const, plan, result, reasons: explanations, remedies: effects };
  const status = "status" in result ? result.status : null;
  const after = { status, placed: plan.meetings.length, unplaced: plan.unplaced.length };
  return end(task, data, "plan.solved", after);
}

/** There is no plan, and why. */
export const fail = (task: Task, failure: PlanFailure): Promise<void> =>
  end(task, { state: "FAILED", result: { failure } }, "plan.failed", { failure });

type Update = Parameters<Db["matchingPlan"]["updateMany"]>[0]["data"];

async function end(task: Task, data: Update, action: string, after: Record<string, string | number | null>) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.matchingPlan.updateMany({
      where: { id: task.id, state: "SOLVING", heardAt: task.heardAt },
      data: { ...data, finishedAt: new Date() },
    });
    if (count > 0) await record(tx, SYSTEM, { ...about(task.editionId, task.id), action, after });
  });
}

const about = (editionId: string, id: string) => ({ editionId, entity: "plan", entityId: id });
