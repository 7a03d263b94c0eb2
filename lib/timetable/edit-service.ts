import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import type { Plan } from "@/lib/scheduler/format";
import { broughtUpToDate } from "./copy";
import { moved, type Spot, swapped, withoutMeeting } from "./edit";
import { conflictsIn, lockEdition, lockedPlan, nextNumber, type PlanRow } from "./plan-row";
import { timetableFacts } from "./problem-queries";
import type { PlaceInput, PlanConflict } from "./schema";

/** The version that the next edit has to name. */
export type Edited = { version: number; conflicts: PlanConflict[] };
type Edit = Promise<Result<Edited, Refusal>>;

/**
 * Puts a meeting of a draft at a place, wherever it is now. Without interpreters named, those who are free are
 * taken. What breaks a rule is allowed, told, and in the way of publishing only.
 */
export const placeMeeting = (
  actor: Actor,
  editionId: string,
  planId: string,
  version: number,
  { meetingId, ...spot }: PlaceInput,
): Edit =>
  edit(
    actor,
    editionId,
    planId,
    version,
    ({ problem, plan }) => spotRefusal(problem, meetingId, spot) ?? moved(problem, plan, meetingId, spot),
  );

/** Leaves a meeting of a draft unplaced. */
export const takeOut = (
  actor: Actor,
  editionId: string,
  planId: string,
  version: number,
  meetingId: string,
): Edit =>
  edit(actor, editionId, planId, version, ({ plan }) =>
    plan.meetings.some(({ id }) => id === meetingId)
      ? withoutMeeting(plan, meetingId)
      : refuse("plan.noSuchMeeting"),
  );

/** Puts each of two placed meetings of a draft where the other is; both get interpreters who are free there. */
export const swapMeetings = (
  actor: Actor,
  editionId: string,
  planId: string,
  version: number,
  { one, other }: { one: string; other: string },
): Edit =>
  edit(actor, editionId, planId, version, ({ problem, plan }) => {
    const arePlaced = [one, other].every((id) => plan.meetings.some((meeting) => meeting.id === id));
    return arePlaced && one !== other ? swapped(problem, plan, one, other) : refuse("plan.noSuchMeeting");
  });

/**
 * A new draft with what another plan has, brought up to date: new requests are in it, unplaced; what is gone is not.
 * The copy of what is published, and of any plan once something is, keeps meetings from moving without need. The same form sent again,
 * under the same `copyId`, gets the same answer.
 */
export async function copyPlan(
  actor: Actor,
  editionId: string,
  id: string,
  copyId: string,
): Promise<Result<{ id: string }, Refusal>> {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  if (!isId(id)) return refuse("notFound");
  return db.$transaction(async (tx) => {
    if (!(await lockEdition(tx, editionId))) return refuse("notFound");
    const row = await lockedPlan(tx, editionId, id);
    if (!row) return refuse("notFound");
    const made = await tx.matchingPlan.findUnique({ where: { id: copyId }, select: { editionId: true } });
    if (made) return made.editionId === editionId ? ok({ id: copyId }) : refuse("notFound");
    if (!row.plan || row.kind === "WHAT_IF" || !["DRAFT", "PUBLISHED", "RETIRED"].includes(row.state)) {
      return refuse("plan.notToCopy");
    }
    const isPublished = (await tx.matchingPlan.count({ where: { editionId, state: "PUBLISHED" } })) > 0;
    const facts = await timetableFacts(tx, editionId);
    const documents = broughtUpToDate({ ...row, plan: row.plan }, facts, new Date(), isPublished);
    const copy = { id: copyId, number: await nextNumber(tx, editionId) };
    const { seed, limitSeconds, note } = row;
    await tx.matchingPlan.create({
      data: {
        ...{ ...copy, ...documents, editionId, seed, limitSeconds, note, state: "DRAFT" },
        kind: isPublished ? "REPAIR" : "ANEW",
        createdById: actor.kind === "user" ? actor.id : null,
        finishedAt: new Date(),
      },
    });
    const after = { number: copy.number, of: row.number };
    await record(tx, actor, {
      ...{ editionId, entity: "plan", entityId: copy.id },
      ...{ action: "plan.copied", after },
    });
    return ok({ id: copy.id });
  });
}

type Draft = PlanRow & { plan: Plan };

function spotRefusal({ meetings, slots, tables, interpreters }: Draft["problem"], id: string, spot: Spot) {
  const has = (things: { id: string }[], name: string) => things.some((thing) => thing.id === name);
  if (!has(meetings, id)) return refuse("plan.noSuchMeeting");
  if (!has(slots, spot.slotId) || !has(tables, spot.tableId)) return refuse("plan.noSuchPlace");
  const named = spot.interpreterIds ?? [];
  if (new Set(named).size < named.length || !named.every((one) => has(interpreters, one))) {
    return refuse("plan.noSuchInterpreter");
  }
  return null;
}

/** Locks a draft at the version that was seen, changes it, and says what of it breaks a rule now. */
async function edit(
  actor: Actor,
  editionId: string,
  planId: string,
  version: number,
  decide: (draft: Draft) => Plan | { ok: false; reason: Refusal },
): Edit {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  if (!isId(planId)) return refuse("notFound");
  return db.$transaction(async (tx) => {
    const row = await lockedPlan(tx, editionId, planId);
    if (!row) return refuse("notFound");
    if (row.state !== "DRAFT" || !row.plan) return refuse("plan.notDraft");
    if (row.version !== version) return refuse("plan.stale");
    const plan = decide({ ...row, plan: row.plan });
    if ("ok" in plan) return plan;
    const data = { plan, version: version + 1 };
    await tx.matchingPlan.update({ where: { id: planId }, data });
    await recordEdit(tx, actor, row, plan);
    const facts = await timetableFacts(tx, editionId);
    return ok({ version: data.version, conflicts: conflictsIn({ ...row, plan }, facts, new Date()) });
  });
}

/** Only the meetings that are elsewhere now. */
async function recordEdit(tx: Db, actor: Actor, row: PlanRow, plan: Plan): Promise<void> {
  const places = ({ meetings }: Plan) => new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const [before, after] = [places(row.plan ?? plan), places(plan)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
  );
  const those = (all: typeof before) => ids.flatMap((id) => all.get(id) ?? []);
  await record(tx, actor, {
    ...{ editionId: row.editionId, entity: "plan", entityId: row.id, action: "plan.edited" },
    ...{ before: { meetings: those(before) }, after: { meetings: those(after) } },
  });
}
