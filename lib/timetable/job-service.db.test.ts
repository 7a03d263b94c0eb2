import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { onNotice } from "@/lib/platform/live/listener";
import { checkPlan } from "@/lib/schedule-check/check";
import { event } from "@/lib/scheduler/event.fixture";
import { ANEW, makeTalks, type Talks } from "@/lib/testing/factories/talks";
import { putBack, takeNext } from "./job-rows";
import { solveNext } from "./job-service";
import { publishPlan } from "./publish-service";
import { planDetail } from "./queries";
import type { PlanInput } from "./schema";
import { discardPlan, requestPlan, stopPlan } from "./service";

const never = new AbortController().signal;
const rowOf = (id: string) => db.matchingPlan.findUniqueOrThrow({ where: { id } });
const longAgo = () => new Date(Date.now() - 61_000);

async function requested({ organiser, editionId }: Talks, input: Partial<PlanInput> = {}): Promise<string> {
  const asked = await requestPlan(organiser, editionId, newId(), { ...ANEW, ...input });
  if (!asked.ok) throw new Error(asked.reason.key);
  return asked.value.id;
}

/** So many meetings that no proof comes to an end: unless something stops it, it is solved for half an hour. */
async function endless(talks: Talks): Promise<string> {
  const id = await requested(talks, { limitSeconds: 1800 });
  const problem = event({ participants: 60, meetings: 400, slots: 18, seed: 2 });
  await db.matchingPlan.update({ where: { id }, data: { problem } });
  return id;
}

/** Until a saved plan is there: every saving is told to all who listen. */
async function firstSaved(id: string): Promise<void> {
  const isSaved = async () => (await db.matchingPlan.findUnique({ where: { id } }))?.plan != null;
  if (await isSaved()) return;
  await new Promise<void>((resolve) => {
    const unsubscribe = onNotice("edition_changed", async () => {
      if (!(await isSaved())) return;
      unsubscribe();
      resolve();
    });
  });
}

describe("a plan in the queue", () => {
  it("is solved, becomes a draft that can be published, and is solved the same again", async () => {
    const talks = await makeTalks();
    const id = await requested(talks);
    expect(await rowOf(id)).toMatchObject({ state: "QUEUED", number: 1, plan: null, result: null });
    expect(await solveNext(never)).toBe(true);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "DRAFT", stopRequested: false, reasons: [], remedies: [] });
    expect(row.result).toMatchObject({ status: "optimal", reproducible: true });
    expect(row.finishedAt).not.toBeNull();
    const again = await requested(talks);
    await solveNext(never);
    expect((await rowOf(again)).plan).toEqual(row.plan);
    expect(await publishPlan(talks.organiser, talks.editionId, id, 1)).toMatchObject({
      value: { added: 4, letters: 6 },
    });
    const entries = await db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
    expect(entries.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ...[
        ["plan.requested", "USER"],
        ["plan.solved", "SYSTEM"],
        ["plan.published", "USER"],
      ],
    ]);
  });

  it("says why meetings are left out, and what would help", async () => {
    const talks = await makeTalks();
    await db.interpreter.updateMany({
      where: { editionId: talks.editionId },
      data: { maxSlots: 1 },
    });
    const id = await requested(talks);
    await solveNext(never);
    const detail = await planDetail(talks.organiser, talks.editionId, id);
    expect(detail).toMatchObject({ placed: 2, unplaced: 2, conflicts: [] });
    const [kind] = new Set(detail?.reasons.flatMap(({ reasons }) => reasons.map((one) => one.kind)));
    expect(kind).toBe("interpreters-taken");
    expect(detail?.remedies).toContainEqual({
      ...{ remedy: { kind: "interpreter", pair: "ja-zh" }, places: expect.any(Number) },
    });
  });

  it("is one with pins that cannot be kept, and says so", async () => {
    const talks = await makeTalks();
    const [slot] = talks.slots;
    await db.meetingRequest.updateMany({
      where: { id: { in: talks.requests.slice(0, 2).map(({ id }) => id) } },
      data: { pinnedSlotId: slot },
    });
    const id = await requested(talks);
    await solveNext(never);
    const detail = await planDetail(talks.organiser, talks.editionId, id);
    expect(detail).toMatchObject({ state: "DRAFT", solved: { status: "infeasible" }, unplaced: 1 });
    expect(detail?.conflicts.map(({ rule }) => rule)).toEqual(["pinned"]);
  });

  it("repairs what is published: what can stay stays", async () => {
    const talks = await makeTalks();
    const first = await requested(talks);
    await solveNext(never);
    await publishPlan(talks.organiser, talks.editionId, first, 1);
    const [gone] = talks.requests;
    await db.meetingRequest.update({ where: { id: gone?.id }, data: { state: "WITHDRAWN" } });
    const id = await requested(talks, { kind: "REPAIR", seed: 99 });
    await solveNext(never);
    expect(await publishPlan(talks.organiser, talks.editionId, id, 1)).toMatchObject({
      value: { added: 0, moved: 0, cancelled: 1, kept: 3 },
    });
  });

  it("is solved with what is there only what if", async () => {
    const talks = await makeTalks();
    await db.interpreter.updateMany({ where: { editionId: talks.editionId }, data: { maxSlots: 1 } });
    const changes = [{ kind: "interpreter" as const, pair: "ja-zh" as const, count: 2 }];
    const id = await requested(talks, { kind: "WHAT_IF", changes });
    await solveNext(never);
    const detail = await planDetail(talks.organiser, talks.editionId, id);
    expect(detail).toMatchObject({ placed: 4, unplaced: 0, conflicts: [], changes });
    expect(detail?.interpreters.filter(({ added }) => added).map(({ name }) => name)).toEqual(["+1", "+2"]);
  });
});

describe("plans in the queue", () => {
  it("are solved in the order in which they were asked for, each once, by however many", async () => {
    const [one, other] = [await makeTalks(), await makeTalks()];
    const ids = [await requested(one), await requested(other)];
    const answers = await Promise.all(Array.from({ length: 3 }, () => solveNext(never)));
    expect(answers.filter((had) => had)).toHaveLength(2);
    for (const id of ids) {
      expect(await db.auditEntry.count({ where: { entityId: id, action: "plan.solved" } })).toBe(1);
    }
  });
});

describe("a run", () => {
  it("is cut by its time limit, and says that it cannot be repeated", async () => {
    const id = await endless(await makeTalks());
    await db.matchingPlan.update({ where: { id }, data: { limitSeconds: 1 } });
    await solveNext(never);
    expect(await rowOf(id)).toMatchObject({ state: "DRAFT", result: { reproducible: false } });
  });

  it("that is stopped keeps the best it has found", async () => {
    const talks = await makeTalks();
    const id = await endless(talks);
    const solving = solveNext(never);
    await firstSaved(id);
    expect(await stopPlan(talks.organiser, talks.editionId, id)).toMatchObject({ ok: true });
    await solving;
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "DRAFT", stopRequested: true, result: { reproducible: false } });
    expect(checkPlan(row.problem, row.plan)).toMatchObject({ violations: [] });
  });

  it("that is thrown away ends, and leaves nothing", async () => {
    const talks = await makeTalks();
    const id = await endless(talks);
    const solving = solveNext(never);
    await firstSaved(id);
    expect(await discardPlan(talks.organiser, talks.editionId, id)).toMatchObject({ ok: true });
    await solving;
    expect(await db.matchingPlan.count({ where: { id } })).toBe(0);
  });

  it("goes back to the queue when its process ends, for another", async () => {
    const talks = await makeTalks();
    const id = await endless(talks);
    const process = new AbortController();
    const solving = solveNext(process.signal);
    await firstSaved(id);
    process.abort();
    await solving;
    expect(await rowOf(id)).toMatchObject({ state: "QUEUED", heardAt: null, stopRequested: false });
    await db.matchingPlan.update({ where: { id }, data: { limitSeconds: 1 } });
    await solveNext(never);
    expect(await rowOf(id)).toMatchObject({ state: "DRAFT" });
  });

  it("whose process has died is taken up by another, and not before it has been silent for a minute", async () => {
    const talks = await makeTalks();
    const id = await requested(talks);
    await db.matchingPlan.update({ where: { id }, data: { state: "SOLVING", heardAt: new Date() } });
    expect(await solveNext(never)).toBe(false);
    await db.matchingPlan.update({ where: { id }, data: { heardAt: longAgo() } });
    const answers = await Promise.all([solveNext(never), solveNext(never)]);
    expect(answers.sort()).toEqual([false, true]);
    expect(await rowOf(id)).toMatchObject({ state: "DRAFT" });
  });

  it("that kills its process each time is given up after three tries, said once, and can be begun anew", async () => {
    const talks = await makeTalks();
    const id = await requested(talks);
    for (const tries of [1, 2, 3]) {
      expect(await takeNext()).toMatchObject({ id });
      expect(await rowOf(id)).toMatchObject({ state: "SOLVING", tries });
      await db.matchingPlan.update({ where: { id }, data: { heardAt: longAgo() } });
    }
    expect(await Promise.all([takeNext(), takeNext()])).toEqual([null, null]);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "FAILED", tries: 3, result: { failure: "CRASHED" } });
    expect(row.finishedAt).not.toBeNull();
    const entries = await db.auditEntry.findMany({ where: { entityId: id, action: "plan.failed" } });
    expect(entries.map(({ after }) => after)).toEqual([{ failure: "CRASHED" }]);
    const detail = await planDetail(talks.organiser, talks.editionId, id);
    expect(detail).toMatchObject({ state: "FAILED", failure: "CRASHED" });
    const anew = await requested(talks);
    await solveNext(never);
    expect(await rowOf(anew)).toMatchObject({ state: "DRAFT" });
  });

  it("on its third try is left in peace while it is heard of", async () => {
    const id = await requested(await makeTalks());
    await db.matchingPlan.update({
      where: { id },
      data: { state: "SOLVING", tries: 3, heardAt: new Date() },
    });
    expect(await takeNext()).toBeNull();
    expect(await rowOf(id)).toMatchObject({ state: "SOLVING" });
    await db.matchingPlan.delete({ where: { id } });
  });

  it("put back in order, however often, is no failed try", async () => {
    const id = await requested(await makeTalks());
    for (let restart = 0; restart < 4; restart += 1) {
      const task = await takeNext();
      expect(task).toMatchObject({ id });
      if (task) await putBack(task);
    }
    expect(await rowOf(id)).toMatchObject({ state: "QUEUED", tries: 0 });
    await db.matchingPlan.delete({ where: { id } });
  });

  it("that was silent, and lost its plan to another, writes nothing more", async () => {
    const talks = await makeTalks();
    const id = await endless(talks);
    const solving = solveNext(never);
    await firstSaved(id);
    const heardAt = new Date("2026-01-01T00:00:00Z");
    // What taking it up does.
    await db.matchingPlan.update({ where: { id }, data: { heardAt, plan: { taken: "over" } } });
    await solving;
    expect(await rowOf(id)).toMatchObject({ state: "SOLVING", heardAt, plan: { taken: "over" } });
    await db.matchingPlan.delete({ where: { id } });
  });

  it("asked to stop while nobody worked on it ends at once", async () => {
    const talks = await makeTalks();
    const id = await requested(talks);
    const silent = { state: "SOLVING" as const, heardAt: longAgo() };
    await db.matchingPlan.update({ where: { id }, data: silent });
    await stopPlan(talks.organiser, talks.editionId, id);
    await solveNext(never);
    expect(await rowOf(id)).toMatchObject({ state: "FAILED", result: { failure: "STOPPED" } });
  });

  it("of a problem that is none fails, and says that it is a mistake", async () => {
    const talks = await makeTalks();
    const id = await requested(talks);
    await db.matchingPlan.update({ where: { id }, data: { problem: { format: "another" } } });
    await solveNext(never);
    expect(await rowOf(id)).toMatchObject({ state: "FAILED", result: { failure: "MISTAKE" } });
    expect(await db.auditEntry.count({ where: { entityId: id, action: "plan.failed" } })).toBe(1);
  });
});
