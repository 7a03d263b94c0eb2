import { describe, expect, it } from "vitest";
import { outsiders } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import type { Plan } from "@/lib/scheduler/format";
import { buildRequest } from "@/lib/testing/factories/matching";
import {
  makeDraft,
  makeTalks,
  planOf,
  publish,
  type Spots,
  type Talks,
  TWO_BY_TWO,
} from "@/lib/testing/factories/talks";
import { refused } from "@/lib/testing/published";
import { copyPlan, placeMeeting, swapMeetings, takeOut } from "./edit-service";
import { publishPlan } from "./publish-service";
import { planDetail } from "./queries";

/** Talks with a draft, and its edits with the talks' organiser's hand. */
async function desk(spots: Spots) {
  const talks = await makeTalks();
  const { organiser, editionId, slots, tables } = talks;
  const draft = await makeDraft(talks, spots);
  const id = (request: number) => talks.requests[request]?.id ?? "";
  const put = (version: number, request: number, slot: number, table: number, interpreterIds?: string[]) =>
    placeMeeting(organiser, editionId, draft.id, version, {
      ...{ meetingId: id(request), slotId: slots[slot] ?? "", tableId: tables[table]?.id ?? "" },
      ...(interpreterIds ? { interpreterIds } : {}),
    });
  return { talks, draft, id, put };
}

async function stored(id: string) {
  const row = await db.matchingPlan.findUniqueOrThrow({ where: { id } });
  return { version: row.version, plan: row.plan as unknown as Plan };
}

describe("an edit", () => {
  it("puts a meeting at a place, with an interpreter who is free there", async () => {
    const { talks, draft, put } = await desk({ 0: [0, 0, 0] });
    expect(await put(1, 3, 0, 1)).toEqual({ ok: true, value: { version: 2, conflicts: [] } });
    expect(await put(2, 1, 1, 1, [talks.interpreters[1]?.id ?? ""])).toMatchObject({ value: { version: 3 } });
    expect(await stored(draft.id)).toEqual({
      version: 3,
      plan: planOf(talks, { 0: [0, 0, 0], 1: [1, 1, 1], 3: [0, 1, 1] }),
    });
    const entries = await db.auditEntry.findMany({ where: { entityId: draft.id }, orderBy: { id: "asc" } });
    expect(entries.map(({ action }) => action)).toEqual(["plan.edited", "plan.edited"]);
    expect(entries[0]).toMatchObject({
      before: { meetings: [] },
      after: { meetings: [{ id: talks.requests[3]?.id, slot: talks.slots[0] }] },
    });
  });

  it("may break rules: it says which, and the plan is not published until it does not", async () => {
    const { talks, draft, id, put } = await desk(TWO_BY_TWO);
    const edited = await put(1, 1, 0, 0);
    if (!edited.ok) return expect.unreachable();
    const at = { slotId: talks.slots[0] };
    // Nobody is left to interpret, the table is taken, and so are both institutions.
    expect(edited.value.conflicts).toEqual(
      expect.arrayContaining([
        { rule: "interpreters", meetings: [id(1)], ...at },
        { rule: "table-at-once", meetings: [id(0), id(1)], ...at },
        { rule: "participant-at-once", meetings: [id(0), id(1)], ...at },
        { rule: "participant-at-once", meetings: [id(1), id(3)], ...at },
      ]),
    );
    const { organiser, editionId } = talks;
    const detail = await planDetail(organiser, editionId, draft.id);
    expect(detail?.conflicts).toEqual(edited.value.conflicts);
    expect(await publishPlan(organiser, editionId, draft.id, 2)).toMatchObject({
      reason: { key: "plan.conflicts", values: { count: 3 } },
    });
    expect(await put(2, 1, 1, 0)).toMatchObject({ value: { version: 3, conflicts: [] } });
    expect(await publishPlan(organiser, editionId, draft.id, 3)).toMatchObject({ ok: true });
  });

  it("takes a meeting out, or lets two change places", async () => {
    const { talks, draft, id } = await desk({ 0: [0, 0, 0], 3: [2, 1, 1], 1: [1, 1, 1] });
    const { organiser, editionId } = talks;
    const two = { one: id(0), other: id(3) };
    expect(await swapMeetings(organiser, editionId, draft.id, 1, two)).toMatchObject({
      value: { version: 2, conflicts: [] },
    });
    expect(await takeOut(organiser, editionId, draft.id, 2, id(1))).toMatchObject({ value: { version: 3 } });
    const { meetings, unplaced } = (await stored(draft.id)).plan;
    expect(meetings.map((one) => [one.id, talks.slots.indexOf(one.slot)])).toEqual([
      [id(0), 2],
      [id(3), 0],
    ]);
    expect(unplaced).toEqual(expect.arrayContaining([id(1), id(2)]));
    expect(await takeOut(organiser, editionId, draft.id, 3, id(1))).toEqual(refused("plan.noSuchMeeting"));
    const same = { one: id(0), other: id(0) };
    expect(await swapMeetings(organiser, editionId, draft.id, 3, same)).toEqual(
      refused("plan.noSuchMeeting"),
    );
  });

  it("of a version that somebody has changed is refused: of two at once one counts", async () => {
    const { draft, put } = await desk(TWO_BY_TWO);
    const answers = await Promise.all([put(1, 0, 2, 0), put(1, 0, 3, 0), put(1, 3, 3, 1)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(2).fill(refused("plan.stale")));
    expect((await stored(draft.id)).version).toBe(2);
  });

  it("names a meeting, a place and interpreters of the plan, in a draft of the edition, by its organiser", async () => {
    const { talks, draft, put } = await desk(TWO_BY_TWO);
    const { organiser, editionId, slots, tables, interpreters, requests } = talks;
    const good = { meetingId: requests[0]?.id ?? "", slotId: slots[0] ?? "", tableId: tables[0]?.id ?? "" };
    const place = (more: object, plan = draft.id, edition = editionId) =>
      placeMeeting(organiser, edition, plan, 1, { ...good, ...more });
    expect(await place({ meetingId: newId() })).toEqual(refused("plan.noSuchMeeting"));
    expect(await place({ slotId: "x" })).toEqual(refused("plan.noSuchPlace"));
    expect(await place({ tableId: slots[0] })).toEqual(refused("plan.noSuchPlace"));
    expect(await place({ interpreterIds: [newId()] })).toEqual(refused("plan.noSuchInterpreter"));
    const twice = [interpreters[0]?.id ?? "", interpreters[0]?.id ?? ""];
    expect(await place({ interpreterIds: twice })).toEqual(refused("plan.noSuchInterpreter"));
    expect(await place({}, newId())).toEqual(refused("notFound"));
    expect(await place({}, "x")).toEqual(refused("notFound"));
    const other = await makeTalks();
    expect(await placeMeeting(other.organiser, other.editionId, draft.id, 1, good)).toEqual(
      refused("notFound"),
    );
    for (const [who, actor] of outsiders(editionId)) {
      const answers = await Promise.all([
        placeMeeting(actor, editionId, draft.id, 1, good),
        takeOut(actor, editionId, draft.id, 1, good.meetingId),
        swapMeetings(actor, editionId, draft.id, 1, { one: good.meetingId, other: requests[1]?.id ?? "" }),
        copyPlan(actor, editionId, draft.id, newId()),
      ]);
      for (const answer of answers) expect(answer, who).toEqual(refused("forbidden"));
    }
    await publishPlan(organiser, editionId, draft.id, 1);
    expect(await put(2, 0, 3, 0)).toEqual(refused("plan.notDraft"));
  });
});

describe("a copy", () => {
  const inForce = async ({ editionId }: Talks) =>
    (await db.matchingPlan.findFirstOrThrow({ where: { editionId, state: "PUBLISHED" } })).id;

  it("of what is published is a draft that changes nothing, with what is new unplaced", async () => {
    const talks = await makeTalks();
    const { organiser, editionId } = talks;
    await publish(talks, TWO_BY_TWO);
    const late = await buildRequest({ editionId, fromId: talks.chinese[0]?.id });
    const copied = await copyPlan(organiser, editionId, await inForce(talks), newId());
    if (!copied.ok) return expect.unreachable();
    const { version, plan } = await stored(copied.value.id);
    expect(plan).toEqual({ ...planOf(talks, TWO_BY_TWO), unplaced: [late.id] });
    expect(await publishPlan(organiser, editionId, copied.value.id, version)).toMatchObject({
      value: { added: 0, moved: 0, cancelled: 0, kept: 4, letters: 0 },
    });
  });

  it("of a plan that names what is gone is brought up to date", async () => {
    const { talks, draft, id } = await desk(TWO_BY_TWO);
    const { organiser, editionId } = talks;
    await db.meetingRequest.update({ where: { id: id(0) }, data: { state: "WITHDRAWN" } });
    await db.timeSlot.delete({ where: { id: talks.slots[1] } });
    await db.interpreter.update({ where: { id: talks.interpreters[1]?.id }, data: { active: false } });
    const copied = await copyPlan(organiser, editionId, draft.id, newId());
    if (!copied.ok) return expect.unreachable();
    const { plan } = await stored(copied.value.id);
    expect(plan.meetings).toMatchObject([{ id: id(3), slot: talks.slots[0], interpreters: [] }]);
    expect(plan.unplaced).toEqual([id(1), id(2)]);
    const detail = await planDetail(organiser, editionId, copied.value.id);
    expect(detail?.conflicts.map(({ rule }) => rule)).toEqual(["interpreters"]);
  });

  it("is one, however often and at once it is asked for, and no other edition's plan", async () => {
    const { talks, draft } = await desk(TWO_BY_TWO);
    const { organiser, editionId } = talks;
    const copyId = newId();
    const copy = () => copyPlan(organiser, editionId, draft.id, copyId);
    const same = { ok: true, value: { id: copyId } };
    expect(await Promise.all([copy(), copy(), copy()])).toEqual([same, same, same]);
    expect(await db.matchingPlan.count({ where: { editionId } })).toBe(2);
    const other = await desk(TWO_BY_TWO);
    const { organiser: their, editionId: elsewhere } = other.talks;
    expect(await copyPlan(their, elsewhere, other.draft.id, copyId)).toEqual(refused("notFound"));
  });

  it("is made of no what-if, nor where there is no plan yet", async () => {
    const { talks, draft } = await desk(TWO_BY_TWO);
    const { organiser, editionId } = talks;
    await db.matchingPlan.update({ where: { id: draft.id }, data: { kind: "WHAT_IF" } });
    expect(await copyPlan(organiser, editionId, draft.id, newId())).toEqual(refused("plan.notToCopy"));
    await db.matchingPlan.update({ where: { id: draft.id }, data: { kind: "ANEW", state: "QUEUED" } });
    expect(await copyPlan(organiser, editionId, draft.id, newId())).toEqual(refused("plan.notToCopy"));
    expect(await copyPlan(organiser, editionId, newId(), newId())).toEqual(refused("notFound"));
    expect(await db.matchingPlan.count({ where: { editionId } })).toBe(1);
  });
});
