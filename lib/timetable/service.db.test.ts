import { describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "@/lib/testing/factories/edition";
import { ANEW, makeDraft, makeTalks, planOf, publish, TWO_BY_TWO } from "@/lib/testing/factories/talks";
import { refused } from "@/lib/testing/published";
import { planDetail, planDifference, planPreview, plans } from "./queries";
import { discardPlan, renamePlan, requestPlan, stopPlan } from "./service";

const rowOf = (id: string) => db.matchingPlan.findUnique({ where: { id } });

describe("asking for a plan", () => {
  it("is for those who organise the edition, as is all else that is done to plans", async () => {
    const talks = await makeTalks();
    const { editionId } = talks;
    const draft = await makeDraft(talks, TWO_BY_TWO);
    for (const [who, actor] of outsiders(editionId)) {
      const answers = await Promise.all([
        requestPlan(actor, editionId, newId(), ANEW),
        stopPlan(actor, editionId, draft.id),
        discardPlan(actor, editionId, draft.id),
        renamePlan(actor, editionId, draft.id, "mine"),
      ]);
      for (const answer of answers) expect(answer, who).toEqual(refused("forbidden"));
    }
    expect(await db.matchingPlan.findMany({ where: { editionId } })).toEqual([
      expect.objectContaining({ id: draft.id, note: "", state: "DRAFT" }),
    ]);
  });

  it("is refused where there is nothing to plan, to repair or to add", async () => {
    const talks = await makeTalks();
    const ask = (more: object) =>
      requestPlan(talks.organiser, talks.editionId, newId(), { ...ANEW, ...more });
    expect(await ask({ kind: "REPAIR" })).toEqual(refused("plan.nothingPublished"));
    expect(await ask({ kind: "WHAT_IF" })).toEqual(refused("plan.noChanges"));
    const nowhere = [{ kind: "table", roomId: newId(), count: 1 }];
    expect(await ask({ kind: "WHAT_IF", changes: nowhere })).toEqual(refused("plan.noSuchRoom"));
    await db.meetingRequest.updateMany({ where: { editionId: talks.editionId }, data: { state: "OPEN" } });
    expect(await ask({})).toEqual(refused("plan.nothingToPlan"));
    const { id } = await buildEdition();
    expect(await requestPlan(someone({ [id]: "ORGANISER" }), id, newId(), ANEW)).toEqual(
      refused("plan.nothingToPlan"),
    );
    const none = newId();
    expect(await requestPlan(someone({ [none]: "ORGANISER" }), none, newId(), ANEW)).toEqual(
      refused("notFound"),
    );
  });

  it("puts one plan in the queue, however many ask at once, and a few what-ifs beside it", async () => {
    const talks = await makeTalks();
    const { organiser, editionId, round } = talks;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => requestPlan(organiser, editionId, newId(), ANEW)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(3).fill(refused("plan.busy")));
    const changes = [{ kind: "table" as const, roomId: round.room.id, count: 1 }];
    const more = await Promise.all(
      Array.from({ length: 7 }, () =>
        requestPlan(organiser, editionId, newId(), { ...ANEW, kind: "WHAT_IF", changes }),
      ),
    );
    expect(more.filter(({ ok }) => ok)).toHaveLength(5);
    const numbers = (await plans(organiser, editionId)).map(({ number }) => number);
    expect(numbers).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it("is asked for once, however often and at once the form is sent; with another wish, it is another", async () => {
    const { organiser, editionId, round } = await makeTalks();
    const what = (count: number) => [{ kind: "table" as const, roomId: round.room.id, count }];
    for (const input of [ANEW, { ...ANEW, kind: "WHAT_IF" as const, changes: what(1) }]) {
      const id = newId();
      const ask = () => requestPlan(organiser, editionId, id, input);
      const same = { ok: true, value: { id } };
      expect(await Promise.all([ask(), ask(), ask()])).toEqual([same, same, same]);
      await db.matchingPlan.update({ where: { id }, data: { state: "DRAFT", note: "solved meanwhile" } });
      expect(await ask()).toEqual(same);
      expect(await db.auditEntry.count({ where: { entityId: id } })).toBe(1);
    }
    const [{ id } = { id: "" }] = await plans(organiser, editionId);
    const other = await requestPlan(organiser, editionId, id, { ...ANEW, kind: "WHAT_IF", changes: what(2) });
    expect(other.ok && other.value.id).not.toBe(id);
    expect(await db.matchingPlan.count({ where: { editionId } })).toBe(3);
    const elsewhere = await makeTalks();
    const taken = await requestPlan(elsewhere.organiser, elsewhere.editionId, id, ANEW);
    expect(taken.ok && taken.value.id).not.toBe(id);
  });
});

describe("a plan", () => {
  it("that waits is ended at once when it is stopped; one that is a draft is not running", async () => {
    const talks = await makeTalks();
    const { organiser, editionId } = talks;
    const asked = await requestPlan(organiser, editionId, newId(), ANEW);
    if (!asked.ok) return expect.unreachable();
    const { id } = asked.value;
    expect(await stopPlan(organiser, editionId, id)).toEqual({ ok: true, value: undefined });
    expect(await rowOf(id)).toMatchObject({ state: "FAILED", result: { failure: "STOPPED" } });
    expect(await stopPlan(organiser, editionId, id)).toEqual(refused("plan.notRunning"));
    // One that another process put back has a plan already.
    const plan = planOf(talks, TWO_BY_TWO);
    await db.matchingPlan.update({ where: { id }, data: { state: "QUEUED", plan } });
    await stopPlan(organiser, editionId, id);
    expect(await rowOf(id)).toMatchObject({ state: "DRAFT" });
  });

  it("is thrown away, unless it is or was in force", async () => {
    const talks = await makeTalks();
    const { organiser, editionId } = talks;
    const draft = await makeDraft(talks, TWO_BY_TWO);
    expect(await discardPlan(organiser, editionId, draft.id)).toEqual({ ok: true, value: undefined });
    expect(await rowOf(draft.id)).toBeNull();
    await publish(talks, TWO_BY_TWO);
    await publish(talks, TWO_BY_TWO);
    for (const { id, state } of await plans(organiser, editionId)) {
      expect(["PUBLISHED", "RETIRED"]).toContain(state);
      expect(await discardPlan(organiser, editionId, id)).toEqual(refused("plan.inForce"));
    }
  });

  it("has a note, whose words the audit log does not keep", async () => {
    const talks = await makeTalks();
    const draft = await makeDraft(talks, TWO_BY_TWO);
    await renamePlan(talks.organiser, talks.editionId, draft.id, "Ms Wang is ill");
    await renamePlan(talks.organiser, talks.editionId, draft.id, "Ms Wang is ill");
    expect(await rowOf(draft.id)).toMatchObject({ note: "Ms Wang is ill" });
    expect(await db.auditEntry.findMany({ where: { entityId: draft.id } })).toMatchObject([
      { action: "plan.renamed", before: null, after: null },
    ]);
  });

  it("of another edition, or of none, is not found", async () => {
    const [talks, other] = [await makeTalks(), await makeTalks()];
    const draft = await makeDraft(other, TWO_BY_TWO);
    for (const id of [draft.id, newId(), "1", ""]) {
      for (const act of [stopPlan, discardPlan]) {
        expect(await act(talks.organiser, talks.editionId, id)).toEqual(refused("notFound"));
      }
      expect(await renamePlan(talks.organiser, talks.editionId, id, "x")).toEqual(refused("notFound"));
      expect(await planDetail(talks.organiser, talks.editionId, id)).toBeNull();
    }
  });
});

describe("what is shown of plans", () => {
  it("is nothing to those who may not view the edition", async () => {
    const talks = await makeTalks();
    const { editionId } = talks;
    const draft = await makeDraft(talks, TWO_BY_TWO);
    for (const [who, actor] of outsiders(editionId).filter(
      ([name]) => !["a viewer", "staff"].includes(name),
    )) {
      expect(await plans(actor, editionId), who).toEqual([]);
      expect(await planDetail(actor, editionId, draft.id), who).toBeNull();
      expect((await planDifference(actor, editionId, draft.id)).added, who).toEqual([]);
      expect((await planPreview(actor, editionId)).meetings, who).toBe(0);
    }
    const viewer = someone({ [editionId]: "VIEWER" });
    expect(await plans(viewer, editionId)).toMatchObject([
      { id: draft.id, placed: 4, unplaced: 0, solved: null },
    ]);
    expect(await planDetail(viewer, editionId, draft.id)).toMatchObject({ placed: 4, conflicts: [] });
  });

  it("says what publishing would change", async () => {
    const talks = await makeTalks();
    const [one, two, three, four] = talks.requests.map(({ id }) => id);
    const draft = await makeDraft(talks, { 0: [0, 0, 0], 3: [0, 1, 1], 1: [1, 0, 0] });
    const of = (id: string) => planDifference(talks.organiser, talks.editionId, id);
    expect(await of(draft.id)).toEqual({ added: [one, two, four], moved: [], removed: [], kept: 0 });
    await publish(talks, { 0: [0, 0, 0], 3: [2, 1, 0], 2: [1, 1, 1] });
    const moved = { id: four, slot: true, table: false, interpreters: true, parties: false };
    expect(await of(draft.id)).toEqual({ added: [two], moved: [moved], removed: [three], kept: 1 });
  });

  it("counts what there is to plan, and what no plan can place", async () => {
    const talks = await makeTalks();
    const [one] = talks.requests;
    const [slot] = talks.round.slots;
    await db.interpreter.updateMany({ where: { editionId: talks.editionId }, data: { maxSlots: 3 } });
    await db.meetingRequest.update({ where: { id: one?.id }, data: { pinnedSlotId: slot?.id } });
    const hours = { startsAt: slot?.startsAt ?? "", endsAt: slot?.endsAt ?? "" };
    await db.profileAbsence.create({ data: { id: newId(), profileId: one?.fromId ?? "", ...hours } });
    expect(await planPreview(talks.organiser, talks.editionId)).toEqual({
      ...{ meetings: 4, slots: 4, tables: 2, places: 8, needs: [{ pair: "ja-zh", meetings: 4, slots: 6 }] },
      impossible: [
        {
          meetingId: one?.id,
          reason: { kind: "no-common-free-slot", participants: [one?.fromId, one?.toId] },
        },
      ],
    });
  });

  it("tells of a plan in force what no longer holds", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const [line] = await plans(talks.organiser, talks.editionId);
    await db.interpreter.update({ where: { id: talks.interpreters[0]?.id }, data: { active: false } });
    const detail = await planDetail(talks.organiser, talks.editionId, line?.id ?? "");
    expect(
      detail?.conflicts.filter(({ rule }) => rule === "unknown-name").map(({ meetings }) => meetings),
    ).toEqual([...[[talks.requests[0]?.id], [talks.requests[1]?.id]]]);
  });
});
