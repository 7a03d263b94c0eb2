import { describe, expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { type Actor, ANONYMOUS } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildProfile } from "@/lib/testing/factories/matching";
import { buildTalk } from "@/lib/testing/factories/meeting";
import type { Report } from "./schema";
import { markOutcome, reportOutcome } from "./service";

const REPORT: Report = {
  ...{ outcome: "HELD", absentIds: [], result: "", nextStep: "", agreed: false, followUpOn: null },
};
const of = (id: string) => db.meeting.findUniqueOrThrow({ where: { id } });
const trail = (entityId: string) =>
  db.auditEntry.findMany({
    where: { entityId },
    orderBy: { id: "asc" },
    select: { action: true, after: true },
  });
const refused = (key: string) => ({ ok: false, reason: { key } });

describe("a report", () => {
  it("is kept as either party tells it, with what changed in the log", async () => {
    const { meeting, asker, startsAt } = await buildTalk();
    const report = { ...REPORT, outcome: "HELD_LATE", result: "交换了草案", nextStep: "三月回访" } as const;
    const done = await reportOutcome(asker, meeting, 1, report, startsAt);
    expect(done).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await of(meeting.id)).toMatchObject({ outcome: "HELD_LATE", result: "交换了草案", version: 2 });
    expect(await trail(meeting.id)).toEqual([
      {
        action: "meeting.reported",
        after: { outcome: "HELD_LATE", result: "交换了草案", nextStep: "三月回访" },
      },
    ]);
  });

  it("that changes nothing leaves nothing", async () => {
    const { meeting, staff, startsAt } = await buildTalk();
    await reportOutcome(staff, meeting, 1, REPORT, startsAt);
    expect(await reportOutcome(staff, meeting, 2, REPORT, startsAt)).toMatchObject({ value: { version: 2 } });
    expect(await trail(meeting.id)).toHaveLength(1);
  });

  it("that they did not come means the others", async () => {
    const { meeting, asked, from, startsAt } = await buildTalk();
    await reportOutcome(asked, meeting, 1, { ...REPORT, outcome: "NO_SHOW" }, startsAt);
    expect(await of(meeting.id)).toMatchObject({ outcome: "NO_SHOW", absentIds: [from.id] });
  });

  it("of the desk has to say who did not come", async () => {
    const { meeting, staff, startsAt } = await buildTalk();
    const report = { ...REPORT, outcome: "NO_SHOW" } as const;
    expect(await reportOutcome(staff, meeting, 1, report, startsAt)).toEqual(
      refused("meeting.absentUnknown"),
    );
  });

  it("waits for the meeting to begin, at the desk for its day at the venue", async () => {
    const { meeting, asker, staff, startsAt } = await buildTalk();
    const before = new Date(startsAt.getTime() - 1);
    expect(await reportOutcome(asker, meeting, 1, REPORT, before)).toEqual(refused("meeting.notYet"));
    // The factory's first slot is at 02:00 of UTC: ten hours after the venue's midnight.
    const midnight = new Date(startsAt.getTime() - 10 * 3_600_000);
    const yesterday = new Date(midnight.getTime() - 1);
    expect(await reportOutcome(staff, meeting, 1, REPORT, yesterday)).toEqual(refused("meeting.notYet"));
    expect(await reportOutcome(staff, meeting, 1, REPORT, midnight)).toMatchObject({ ok: true });
  });

  it("is not taken of a cancelled meeting, nor a follow-up that lies before it", async () => {
    const { meeting, asker, startsAt } = await buildTalk();
    const early = { ...REPORT, followUpOn: "2020-01-01" };
    expect(await reportOutcome(asker, meeting, 1, early, startsAt)).toEqual(
      refused("meeting.followUpBefore"),
    );
    await db.meeting.update({ where: { id: meeting.id }, data: { state: "CANCELLED" } });
    expect(await reportOutcome(asker, meeting, 1, REPORT, startsAt)).toEqual(refused("meeting.cancelled"));
  });

  it("of two parties at once is kept once; the later one is sent to look", async () => {
    const { meeting, asker, asked, startsAt } = await buildTalk();
    const both = await Promise.all([
      reportOutcome(asker, meeting, 1, { ...REPORT, result: "A" }, startsAt),
      reportOutcome(asked, meeting, 1, { ...REPORT, result: "B" }, startsAt),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refused("meeting.changed"));
    const again = await reportOutcome(asked, meeting, 2, { ...REPORT, result: "C" }, startsAt);
    expect(again).toMatchObject({ ok: true });
    expect(await trail(meeting.id)).toHaveLength(2);
  });
});

describe("those who may not report", () => {
  it.each<[string, (talk: Awaited<ReturnType<typeof buildTalk>>) => Actor | Promise<Actor>]>([
    ["a visitor", () => ANONYMOUS],
    ["a delegate", ({ editionId }) => ({ kind: "delegate", id: newId(), editionId })],
    ["its interpreter", ({ speaker }) => speaker],
    ["a viewer", ({ editionId }) => someone({ [editionId]: "VIEWER" })],
    ["an organiser of another edition", () => someone({ [newId()]: "ORGANISER" })],
    [
      "an institution that is no party to it",
      async ({ editionId }) => ({
        ...{ kind: "institution", editionId },
        id: (await buildProfile({ editionId })).id,
      }),
    ],
  ])("%s changes nothing and learns nothing", async (_, who) => {
    const talk = await buildTalk();
    const actor = await who(talk);
    for (const done of [
      await reportOutcome(actor, talk.meeting, 1, REPORT, talk.startsAt),
      await markOutcome(actor, talk.meeting, 1, "HELD", talk.startsAt),
    ])
      expect(done).toEqual(refused("meeting.unknown"));
    expect(await of(talk.meeting.id)).toMatchObject({ outcome: "NONE", version: 1 });
  });

  it("nobody does it under another edition's name, or an id that is none", async () => {
    const [talk, other] = [await buildTalk(), await buildTalk()];
    const both = someone({ [talk.editionId]: "ORGANISER", [other.editionId]: "ORGANISER" });
    for (const meeting of [
      { id: talk.meeting.id, editionId: other.editionId },
      { id: newId(), editionId: talk.editionId },
      { id: "x' OR 1=1", editionId: talk.editionId },
    ])
      expect(await markOutcome(both, meeting, 1, "HELD", talk.startsAt)).toEqual(refused("meeting.unknown"));
    expect(await of(talk.meeting.id)).toMatchObject({ version: 1 });
  });
});

describe("agreeing to sign", () => {
  const agreed = { ...REPORT, agreed: true };
  const agreement = (meetingId: string) =>
    db.agreement.findUnique({ where: { meetingId }, include: { parties: { orderBy: { order: "asc" } } } });

  it("plans an agreement of the parties, named in four languages, once", async () => {
    const { meeting, asker, asked, startsAt, from, to } = await buildTalk();
    await reportOutcome(asker, meeting, 1, agreed, startsAt);
    await reportOutcome(asked, meeting, 2, { ...agreed, result: "x" }, startsAt);
    const planned = await agreement(meeting.id);
    expect(planned).toMatchObject({ state: "PLANNED", version: 1, editionId: meeting.editionId });
    expect(planned?.parties.map(({ institutionId }) => institutionId)).toEqual([
      ...[from.institutionId, to.institutionId],
    ]);
    expect(planned?.title).toMatchObject({
      zh: "合作意向：长春汽开区 · 부산상공회의소",
      en: "Cooperation: Changchun Automobile Zone · Busan Chamber",
    });
    expect((await trail(planned?.id ?? "")).map(({ action }) => action)).toEqual(["agreement.planned"]);
  });

  it("taken back takes the agreement away while nobody has worked on it", async () => {
    const { meeting, asker, startsAt } = await buildTalk();
    await reportOutcome(asker, meeting, 1, agreed, startsAt);
    const id = (await agreement(meeting.id))?.id ?? "";
    await reportOutcome(asker, meeting, 2, REPORT, startsAt);
    expect(await agreement(meeting.id)).toBeNull();
    expect((await trail(id)).map(({ action }) => action)).toEqual(["agreement.planned", "agreement.dropped"]);
  });

  it("taken back leaves an agreement that was worked on, and said again does not plan a second one", async () => {
    const { meeting, asker, startsAt } = await buildTalk();
    await reportOutcome(asker, meeting, 1, agreed, startsAt);
    const before = await db.agreement.update({ where: { meetingId: meeting.id }, data: { version: 2 } });
    await reportOutcome(asker, meeting, 2, REPORT, startsAt);
    await reportOutcome(asker, meeting, 3, agreed, startsAt);
    expect(await agreement(meeting.id)).toMatchObject({ id: before.id, version: 2 });
    expect(await db.agreement.count({ where: { editionId: meeting.editionId } })).toBe(1);
  });

  it("stands in the way of recording that they never met", async () => {
    const { meeting, staff, startsAt, to } = await buildTalk();
    await reportOutcome(staff, meeting, 1, agreed, startsAt);
    for (const mark of ["NONE", to.id] as const)
      expect(await markOutcome(staff, meeting, 2, mark, startsAt)).toEqual(refused("meeting.agreedNotHeld"));
    expect(await of(meeting.id)).toMatchObject({ outcome: "HELD", agreed: true });
  });
});

describe("a tap at the desk", () => {
  it("forgets an absent guest who was taken out of the meeting since", async () => {
    const { meeting, request, editionId, staff, startsAt, to } = await buildTalk();
    const guest = await buildProfile({ editionId, side: "JP" });
    const invited = { requestId: request.id, profileId: guest.id };
    await db.meetingRequestGuest.create({ data: invited });
    expect(await markOutcome(staff, meeting, 1, guest.id, startsAt)).toMatchObject({ ok: true });
    await db.meetingRequestGuest.delete({ where: { requestId_profileId: invited } });
    expect(await markOutcome(staff, meeting, 2, to.id, startsAt)).toMatchObject({ ok: true });
    expect(await of(meeting.id)).toMatchObject({ outcome: "NO_SHOW", absentIds: [to.id] });
  });

  it("records, adds and takes back, and leaves what was written", async () => {
    const { meeting, staff, startsAt, from, to } = await buildTalk();
    await reportOutcome(staff, meeting, 1, { ...REPORT, result: "written" }, startsAt);
    await markOutcome(staff, meeting, 2, to.id, startsAt);
    await markOutcome(staff, meeting, 3, from.id, startsAt);
    const absentIds = [from.id, to.id].sort();
    expect(await of(meeting.id)).toMatchObject({ outcome: "NO_SHOW", absentIds, result: "written" });
    await markOutcome(staff, meeting, 4, "NONE", startsAt);
    expect(await of(meeting.id)).toMatchObject({ outcome: "NONE", absentIds: [], result: "written" });
  });

  it("by two people at once counts once", async () => {
    const { meeting, staff, startsAt, to } = await buildTalk();
    const done = await Promise.all(
      (["HELD", to.id] as const).map((mark) => markOutcome(staff, meeting, 1, mark, startsAt)),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await of(meeting.id)).toMatchObject({ version: 2 });
  });

  it("names no stranger", async () => {
    const { meeting, staff, startsAt } = await buildTalk();
    expect(await markOutcome(staff, meeting, 1, newId(), startsAt)).toEqual(refused("meeting.stranger"));
  });
});
