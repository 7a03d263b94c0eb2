import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { newId } from "@/lib/platform/id/id";
import { makeDraft, makeTalks, publish, type Spots, TWO_BY_TWO } from "@/lib/testing/factories/talks";
import { lettersOf, meetingsOf, refused } from "@/lib/testing/published";
import { publishPlan } from "./publish-service";

describe("publishing a plan", () => {
  it("makes its meetings, with all they take, and one letter for everybody who has any", async () => {
    const talks = await makeTalks();
    const draft = await makeDraft(talks, { 0: [0, 0, 0], 3: [1, 1, 1] });
    expect(await publishPlan(talks.organiser, talks.editionId, draft.id, draft.version)).toEqual({
      ok: true,
      value: { added: 2, moved: 0, cancelled: 0, kept: 0, letters: 6 },
    });
    const [first] = await meetingsOf(talks);
    const [request] = talks.requests;
    expect(first).toMatchObject({
      ...{ requestId: request?.id, slotId: talks.slots[0], tableId: talks.tables[0]?.id },
      ...{ state: "SCHEDULED", sequence: 0, length: 1 },
    });
    const taken = first?.holds.map((hold) => hold.profileId ?? hold.tableId ?? hold.interpreterId).sort();
    const should = [request?.fromId, request?.toId, talks.tables[0]?.id, talks.interpreters[0]?.id];
    expect(taken).toEqual(should.sort());
    expect(first?.holds.find((hold) => hold.interpreterId)?.pair).toBe("ja-zh");
    const letters = await lettersOf(talks);
    expect(new Set(letters.map(({ recipient }) => recipient)).size).toBe(6);
    expect(letters.map(({ kind }) => kind)).toEqual(Array(6).fill("meeting.published"));
    const { state, publishedAt } = await db.matchingPlan.findUniqueOrThrow({ where: { id: draft.id } });
    expect({ state, isDated: publishedAt !== null }).toEqual({ state: "PUBLISHED", isDated: true });
    const entries = await db.auditEntry.findMany({ where: { editionId: talks.editionId } });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      ...["meeting.added", "meeting.added", "plan.published"],
    ]);
  });

  it("changes what differs and nothing else, and tells those concerned alone", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    await db.outboxMail.deleteMany();
    // The first meeting goes to slot three; its institutions and its interpreter have to know.
    const done = await publish(talks, { ...TWO_BY_TWO, 0: [2, 0, 0] }, { note: "Ms Wang is ill" });
    expect(done).toMatchObject({ value: { added: 0, moved: 1, cancelled: 0, kept: 3, letters: 3 } });
    const meetings = await meetingsOf(talks);
    expect(meetings.map(({ sequence, version }) => [sequence, version])).toEqual([
      ...[[1, 2], ...Array(3).fill([0, 1])],
    ]);
    expect(meetings[0]?.holds.every(({ slotId }) => slotId === talks.slots[2])).toBe(true);
    const told = (await lettersOf(talks)).map(({ kind, payload }) => ({ kind, payload }));
    const was = { id: meetings[0]?.id, slotId: talks.slots[0], tableId: talks.tables[0]?.id };
    const news = { added: [], moved: [was], cancelled: [] };
    expect(told.map(({ kind }) => kind)).toEqual(Array(3).fill("meeting.changed"));
    for (const { payload } of told) expect(payload).toMatchObject(news);
    expect(told.flatMap(({ payload }) => Object.values(payload as object))).toEqual(
      expect.arrayContaining([talks.chinese[0]?.id, talks.japanese[0]?.id, talks.interpreters[0]?.id]),
    );
    const where = { editionId: talks.editionId, action: { startsWith: "meeting." }, entity: "meeting" };
    expect(await db.auditEntry.count({ where: { ...where, action: "meeting.moved" } })).toBe(1);
    expect(await db.auditEntry.count({ where })).toBe(5);
  });

  it("tells interpreters, and not institutions, that somebody else interprets", async () => {
    const talks = await makeTalks();
    await publish(talks, { 0: [0, 0, 0] });
    await db.outboxMail.deleteMany();
    const done = await publish(talks, { 0: [0, 0, 1] });
    expect(done).toMatchObject({ value: { moved: 1, letters: 2 } });
    const letters = await lettersOf(talks);
    expect(letters.map(({ kind }) => kind).sort()).toEqual(["meeting.cancelled", "meeting.published"]);
    expect(letters.map(({ delegateId }) => delegateId)).toEqual([null, null]);
  });

  it("lets meetings change places", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const swapped: Spots = { 0: [1, 1, 1], 3: [1, 0, 0], 1: [0, 1, 1], 2: [0, 0, 0] };
    expect(await publish(talks, swapped)).toMatchObject({ value: { moved: 4, kept: 0 } });
    expect((await meetingsOf(talks)).map(({ slotId }) => talks.slots.indexOf(slotId))).toEqual([1, 0, 0, 1]);
  });

  it("cancels what it leaves out, and takes the same row when that is planned again", async () => {
    const talks = await makeTalks();
    await publish(talks, { 0: [0, 0, 0], 3: [0, 1, 1] });
    const [before] = await meetingsOf(talks);
    expect(await publish(talks, { 3: [0, 1, 1] })).toMatchObject({ value: { cancelled: 1, kept: 1 } });
    const [cancelled] = await meetingsOf(talks);
    expect(cancelled).toMatchObject({ id: before?.id, state: "CANCELLED", sequence: 1, holds: [] });
    expect(await publish(talks, { 0: [3, 0, 0], 3: [0, 1, 1] })).toMatchObject({ value: { added: 1 } });
    const [again] = await meetingsOf(talks);
    expect(again).toMatchObject({ id: before?.id, state: "SCHEDULED", sequence: 2 });
    expect(again?.holds).toHaveLength(4);
    const kinds = (await lettersOf(talks)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "meeting.cancelled")).toHaveLength(3);
  });

  it("retires the plan before, and keeps one in force when two are published at once", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const drafts = [
      await makeDraft(talks, { ...TWO_BY_TWO, 0: [2, 0, 0] }),
      await makeDraft(talks, { ...TWO_BY_TWO, 3: [3, 1, 1] }),
    ];
    const answers = await Promise.all(
      drafts.map(({ id, version }) => publishPlan(talks.organiser, talks.editionId, id, version)),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    const plans = await db.matchingPlan.findMany({ where: { editionId: talks.editionId } });
    expect(plans.map(({ state }) => state).sort()).toEqual(["PUBLISHED", "RETIRED", "RETIRED"]);
    const inForce = plans.find(({ state }) => state === "PUBLISHED")?.id;
    const slots = (await meetingsOf(talks)).map(({ slotId }) => talks.slots.indexOf(slotId));
    expect(slots).toEqual(inForce === drafts[0]?.id ? [2, 1, 1, 0] : [0, 1, 1, 3]);
  });

  it("happens once, however often and at once it is asked for", async () => {
    const talks = await makeTalks();
    const draft = await makeDraft(talks, TWO_BY_TWO);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => publishPlan(talks.organiser, talks.editionId, draft.id, draft.version)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(3).fill(refused("plan.notDraft")));
    expect(await meetingsOf(talks)).toHaveLength(4);
    expect(await lettersOf(talks)).toHaveLength(6);
  });

  it("and withdrawing a request at the same time leave no meeting without a request", async () => {
    for (let round = 0; round < 5; round += 1) {
      const talks = await makeTalks();
      const draft = await makeDraft(talks, TWO_BY_TWO);
      const id = talks.requests[0]?.id ?? "";
      const withdrawing = db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id::text FROM meeting_request WHERE id = ${id}::uuid FOR UPDATE`;
        const meeting = await tx.meeting.findUnique({ where: { requestId: id } });
        await tx.meetingRequest.update({ where: { id }, data: { state: "WITHDRAWN" } });
        return meeting !== null;
      });
      const [published, sawMeeting] = await Promise.all([
        publishPlan(talks.organiser, talks.editionId, draft.id, draft.version),
        withdrawing,
      ]);
      // Either the withdrawal saw the meeting, or the plan was refused.
      expect(published.ok).toBe(sawMeeting);
      if (!published.ok) expect(published).toEqual(refused("plan.outdated", { count: 1 }));
    }
  });
});

describe("what has begun, or has an outcome,", () => {
  it("stays as it is, whatever is published", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const { startsAt } = await db.timeSlot.findUniqueOrThrow({ where: { id: talks.slots[0] } });
    // Meetings 0 and 3 have begun; 1 is over, as somebody wrote already.
    const [, second] = talks.requests;
    await db.meeting.update({ where: { requestId: second?.id }, data: { outcome: "HELD" } });
    const done = await publish(talks, { 2: [3, 1, 1] }, {}, startsAt);
    expect(done).toMatchObject({ value: { added: 0, moved: 1, cancelled: 0, kept: 3 } });
    const states = (await meetingsOf(talks)).map(({ state, slotId }) => [state, talks.slots.indexOf(slotId)]);
    expect(states).toEqual([0, 1, 3, 0].map((slot) => ["SCHEDULED", slot]));
  });

  it("cannot be moved", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const { startsAt } = await db.timeSlot.findUniqueOrThrow({ where: { id: talks.slots[0] } });
    const moved = { ...TWO_BY_TWO, 0: [3, 0, 0] } satisfies Spots;
    expect(await publish(talks, moved, {}, startsAt)).toEqual(refused("plan.begun", { count: 1 }));
  });

  it("keeps its table and people from others", async () => {
    const talks = await makeTalks();
    await publish(talks, { 0: [1, 0, 0] });
    await db.meeting.updateMany({ data: { outcome: "HELD" } });
    expect(await publish(talks, { 3: [1, 0, 1] })).toEqual(refused("plan.conflicts", { count: 1 }));
    expect(await publish(talks, { 1: [1, 1, 1] })).toEqual(refused("plan.conflicts", { count: 1 }));
    expect(await publish(talks, { 3: [1, 1, 0] })).toEqual(refused("plan.conflicts", { count: 1 }));
    expect(await publish(talks, { 3: [1, 1, 1] })).toMatchObject({ value: { added: 1, kept: 1 } });
  });
});

describe("the database", () => {
  it.each(["profileId", "tableId", "interpreterId"] as const)("lets no %s be in two places", async (one) => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const [first, second] = await meetingsOf(talks);
    const taken = first?.holds.find((hold) => hold[one] !== null);
    const again = db.meetingHold.create({
      data: {
        ...{ id: newId(), meetingId: second?.id ?? "", slotId: taken?.slotId ?? "", [one]: taken?.[one] },
        ...(one === "interpreterId" ? { pair: "ja-zh" } : {}),
      },
    });
    expect(await again.catch(sqlState)).toBe("23505");
  });

  it("lets a meeting take nothing of another edition", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const [first] = await meetingsOf(talks);
    const elsewhere = await makeTalks();
    const foreign = db.meetingHold.create({
      data: {
        ...{ id: newId(), meetingId: first?.id ?? "", slotId: talks.slots[3] ?? "" },
        profileId: elsewhere.chinese[0]?.id,
      },
    });
    expect(await foreign.catch(sqlState)).toBe("DD012");
  });
});
