import { beforeEach, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { composeLetter } from "@/lib/mail/compose";
import { slotsMark, slotsOf } from "@/lib/matching-profile/choice-queries";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { timeSlots } from "@/lib/round/queries";
import { buildEdition } from "@/lib/testing/factories/edition";
import {
  buildInterpreter,
  buildMeeting,
  buildPlan,
  buildRequest,
  buildRound,
} from "@/lib/testing/factories/matching";
import { buildRoom } from "@/lib/testing/factories/session";
import { setOwnAbsences } from "./absence-service";
import { interpreterOf, interpreterToken } from "./link-queries";
import { revokeInterpreterLinks, sendInterpreterLink } from "./link-service";
import { ownWork } from "./own-queries";
import { assignmentsAt, interpreterDetail, interpreters } from "./queries";
import { type InterpreterInput, interpreterInput } from "./schema";
import { changeInterpreter, createInterpreter, deleteInterpreter } from "./service";

let editionId: string;
let endsOn: Date;
let organiser: Actor;
beforeEach(async () => {
  ({ id: editionId, endsOn } = await buildEdition());
  organiser = someone({ [editionId]: "ORGANISER" });
});

const form = (changes: Record<string, string | string[]> = {}): InterpreterInput =>
  interpreterInput.parse({
    ...{ nativeFamily: "朴", nativeGiven: "美玉", latinFamily: "PIAO", latinGiven: "MEIYU" },
    ...{ email: "piao@example.org", locale: "zh", pairs: ["ko-zh", "ja-ko"], active: "yes" },
    ...{ maxInRow: "4", maxSlots: "", homeRoomId: "", slotsSeen: slotsMark([]) },
    ...changes,
  });
/** Slots ticked on a form that offered those there are now. */
const ticks = async (...absences: string[]) => ({
  absences,
  slotsSeen: slotsMark(await slotsOf(db, editionId)),
});
const own = (id: string) => ({ kind: "interpreter", id, editionId }) as const;
const absences = (id: string) =>
  db.interpreterAbsence.findMany({ where: { interpreterId: id }, orderBy: { startsAt: "asc" } });

describe("an interpreter", () => {
  it("is kept with their hours, and the log keeps no name", async () => {
    await buildRound({ editionId });
    const [first, second] = await timeSlots(editionId);
    const ticked = [first?.id ?? "", second?.id ?? ""];
    const made = await createInterpreter(organiser, editionId, newId(), form(await ticks(...ticked)));
    if (!made.ok) throw new Error(made.reason.key);
    const { id } = made.value;
    expect(await absences(id)).toMatchObject([{ startsAt: first?.startsAt, endsAt: second?.endsAt }]);
    expect(await interpreterDetail(organiser, editionId, id)).toMatchObject({
      ...{ email: "piao@example.org", pairs: ["ja-ko", "ko-zh"], present: 2, load: 0, version: 1 },
    });
    const answer = await changeInterpreter(
      organiser,
      editionId,
      { id, version: 1 },
      form({ nativeFamily: "金", slotsSeen: (await ticks()).slotsSeen }),
    );
    expect(answer.ok).toBe(true);
    const log = await db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual(["interpreter.created", "interpreter.changed"]);
    expect(log[1]).toMatchObject({ after: { away: [], personal: ["nativeFamily"] } });
    expect(JSON.stringify(log.map(({ before, after }) => [before, after]))).not.toMatch(/朴|金|piao@|PIAO/);
  });

  it("is not overwritten by somebody who saw them as they were before", async () => {
    await buildRound({ editionId });
    const [slot] = await timeSlots(editionId);
    const { id } = await buildInterpreter({ editionId });
    const seen = { id, version: 1 };
    expect(await setOwnAbsences(own(id), await ticks(slot?.id ?? ""))).toMatchObject({ ok: true });
    expect(await changeInterpreter(organiser, editionId, seen, form())).toEqual({
      ok: false,
      reason: { key: "interpreter.changedMeanwhile" },
    });
    expect(await absences(id)).toHaveLength(1);
    const { slotsSeen } = await ticks();
    const both = await Promise.all(
      ["ja", "ko"].map((locale) =>
        changeInterpreter(organiser, editionId, { id, version: 2 }, form({ locale, slotsSeen })),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is one, however often and at once the form is sent; somebody else on it is another", async () => {
    await buildRound({ editionId });
    const [slot] = await timeSlots(editionId);
    const id = newId();
    const sent = form(await ticks(slot?.id ?? ""));
    const add = (input = sent) => createInterpreter(organiser, editionId, id, input);
    expect(await Promise.all([add(), add(), add()])).toEqual(Array(3).fill({ ok: true, value: { id } }));
    expect(await add()).toEqual({ ok: true, value: { id } });
    expect(await absences(id)).toHaveLength(1);
    expect(await db.auditEntry.count({ where: { entityId: id } })).toBe(1);
    const other = await add({ ...sent, nativeFamily: "金" });
    expect(other).toMatchObject({ ok: true });
    expect(other).not.toEqual({ ok: true, value: { id } });
    expect(await db.interpreter.count({ where: { editionId } })).toBe(2);
  });

  it("is not another edition's by its id", async () => {
    const theirs = await buildInterpreter();
    const made = await createInterpreter(organiser, editionId, theirs.id, form());
    expect(made.ok && made.value.id).not.toBe(theirs.id);
    expect(await db.interpreter.findUnique({ where: { id: theirs.id } })).toMatchObject({
      ...{ editionId: theirs.editionId, version: 1 },
    });
  });

  it("has their home in no room of another edition", async () => {
    const elsewhere = await buildRoom();
    const homeRoomId = elsewhere.id;
    expect(await createInterpreter(organiser, editionId, newId(), form({ homeRoomId }))).toMatchObject({
      reason: { key: "interpreter.noSuchRoom" },
    });
  });
});

describe("another address", () => {
  const change = (id: string, version: number, email: string) =>
    changeInterpreter(organiser, editionId, { id, version }, form({ email }));

  it("ends the links that the old one was sent, says so, and can be sent the new one at once", async () => {
    const made = await createInterpreter(organiser, editionId, newId(), form());
    if (!made.ok) throw new Error(made.reason.key);
    const { id } = made.value;
    const tokenOf = async () =>
      interpreterToken(await db.interpreter.findUniqueOrThrow({ where: { id } }), endsOn);
    await sendInterpreterLink(organiser, editionId, id);
    const old = await tokenOf();
    expect(await change(id, 1, "piao@example.org")).toEqual({ ok: true, value: { linksEnded: false } });
    expect(await interpreterOf(old)).not.toBeNull();
    expect(await change(id, 2, "other@example.org")).toEqual({ ok: true, value: { linksEnded: true } });
    expect(await interpreterOf(old)).toBeNull();
    expect(await interpreterOf(await tokenOf())).not.toBeNull();
    const revoked = await db.auditEntry.findMany({ where: { action: "interpreter.links-revoked" } });
    expect(revoked.filter(({ entityId }) => entityId === id)).toMatchObject([
      { before: { tokenVersion: 1 }, after: { tokenVersion: 2 } },
    ]);
    expect(await sendInterpreterLink(organiser, editionId, id)).toMatchObject({ ok: true });
    expect(await change(id, 3, "")).toEqual({ ok: true, value: { linksEnded: true } });
  });

  it("is not another where there was none: what was shown stays good", async () => {
    const made = await createInterpreter(organiser, editionId, newId(), form({ email: "" }));
    const id = made.ok ? made.value.id : "";
    expect(await change(id, 1, "piao@example.org")).toEqual({ ok: true, value: { linksEnded: false } });
  });
});

describe("removing", () => {
  it("is refused while they have meetings; without any, their letters go too", async () => {
    const busy = await buildInterpreter({ editionId });
    const request = await buildRequest({ editionId });
    await buildMeeting({ request, interpreter: { id: busy.id, pair: "ja-zh" } });
    expect(await deleteInterpreter(organiser, editionId, busy.id)).toEqual({
      ok: false,
      reason: { key: "interpreter.hasMeetings", values: { meetings: 1 } },
    });
    const free = await buildInterpreter({ editionId });
    await sendInterpreterLink(organiser, editionId, free.id);
    await db.outboxMail.updateMany({ where: { editionId }, data: { state: "SENT" } });
    await sendInterpreterLink(organiser, editionId, free.id);
    expect(await deleteInterpreter(organiser, editionId, free.id)).toMatchObject({ ok: true });
    const letters = await db.outboxMail.findMany({
      where: { editionId },
      select: { state: true, recipient: true },
    });
    expect(letters).toEqual([{ state: "SENT", recipient: "" }]);
  });

  it("does not take an interpreter from a meeting that is placed at the same time", async () => {
    const { id } = await buildInterpreter({ editionId });
    const { slots } = await buildRound({ editionId });
    const request = await buildRequest({ editionId });
    const [placed, removed] = await Promise.allSettled([
      buildMeeting({ request, slotId: slots[0]?.id, interpreter: { id, pair: "ja-zh" } }),
      deleteInterpreter(organiser, editionId, id),
    ]);
    const there = placed.status === "fulfilled";
    expect(removed).toMatchObject({ status: "fulfilled", value: { ok: !there } });
    expect(await db.interpreter.count({ where: { id } })).toBe(there ? 1 : 0);
  });
});

describe("the link", () => {
  it("is sent in their language, once while it waits, and opens until it is made worthless", async () => {
    const person = await buildInterpreter({ editionId, locale: "ko" });
    expect(await sendInterpreterLink(organiser, editionId, person.id)).toMatchObject({ ok: true });
    expect(await sendInterpreterLink(organiser, editionId, person.id)).toMatchObject({
      reason: { key: "interpreter.linkWaiting" },
    });
    const row = await db.outboxMail.findFirstOrThrow({ where: { editionId } });
    expect(row).toMatchObject({ kind: "interpreter.invited", locale: "ko", recipient: person.email });
    const token = interpreterToken(person, endsOn);
    const letter = await composeLetter(row);
    expect(letter?.text).toContain(`/ko/interpreter/${token}`);
    expect(await interpreterOf(token)).toEqual(own(person.id));
    await revokeInterpreterLinks(organiser, editionId, person.id);
    expect(await interpreterOf(token)).toBeNull();
    expect((await composeLetter(row))?.text).not.toContain(token);
  });

  it("goes nowhere without an address, nor to one that is theirs no longer", async () => {
    const { id } = await buildInterpreter({ editionId, email: null });
    expect(await sendInterpreterLink(organiser, editionId, id)).toMatchObject({
      reason: { key: "interpreter.noEmail" },
    });
    const other = await buildInterpreter({ editionId });
    await sendInterpreterLink(organiser, editionId, other.id);
    await db.interpreter.update({ where: { id: other.id }, data: { email: "new@example.org" } });
    expect(await composeLetter(await db.outboxMail.findFirstOrThrow({ where: { editionId } }))).toBeNull();
  });
});

describe("their own hours", () => {
  it("are theirs to say until the timetable is published", async () => {
    const { id } = await buildInterpreter({ editionId });
    const { slots } = await buildRound({ editionId });
    const ticked = await ticks(slots[1]?.id ?? "");
    expect(await setOwnAbsences(own(id), ticked)).toMatchObject({ ok: true });
    expect(await absences(id)).toMatchObject([{ startsAt: slots[1]?.startsAt, endsAt: slots[1]?.endsAt }]);
    expect(await setOwnAbsences(own(id), ticked)).toMatchObject({ ok: true });
    const entries = { where: { action: "interpreter.absences", entityId: id } };
    expect(await db.auditEntry.findMany(entries)).toMatchObject([{ actorKind: "INTERPRETER", actorId: id }]);
    await buildPlan({ editionId, state: "PUBLISHED" });
    expect(await setOwnAbsences(own(id), await ticks())).toEqual({
      ok: false,
      reason: { key: "interpreter.published" },
    });
    expect(await absences(id)).toHaveLength(1);
  });
});

describe("slots that were changed meanwhile, or are another edition's", () => {
  it("are refused, and nothing is written", async () => {
    const person = await buildInterpreter({ editionId });
    const old = await ticks();
    const { slots } = await buildRound({ editionId });
    const elsewhere = await buildRound();
    const refused = { ok: false, reason: { key: "interpreter.slotsChanged" } };
    const theirs = await ticks(elsewhere.slots[0]?.id ?? "");
    for (const ticked of [old, theirs, { ...old, absences: [slots[0]?.id ?? ""] }]) {
      const input = form(ticked);
      expect(await setOwnAbsences(own(person.id), ticked)).toEqual(refused);
      expect(await createInterpreter(organiser, editionId, newId(), input)).toEqual(refused);
      expect(await changeInterpreter(organiser, editionId, { id: person.id, version: 1 }, input)).toEqual(
        refused,
      );
    }
    expect(await db.interpreter.findMany({ where: { editionId } })).toMatchObject([{ version: 1 }]);
    expect(await absences(person.id)).toEqual([]);
  });
});

describe("what they see", () => {
  it("is their own meetings with place, pair and parties; nobody else's and no cancelled one", async () => {
    const { id } = await buildInterpreter({ editionId });
    const { slots } = await buildRound({ editionId });
    const mine = await buildRequest({ editionId });
    const meeting = await buildMeeting({
      ...{ request: mine, slotId: slots[1]?.id, interpreter: { id, pair: "ja-zh" } },
    });
    // It takes a second slot.
    await db.meetingHold.create({
      data: {
        id: slots[2]?.id ?? "",
        meetingId: meeting.id,
        slotId: slots[2]?.id ?? "",
        interpreterId: id,
        pair: "ja-zh",
      },
    });
    await buildMeeting({ request: await buildRequest({ editionId }), slotId: slots[0]?.id });
    const work = await ownWork(own(id));
    expect(work?.assignments).toMatchObject([
      { id: meeting.id, startsAt: slots[1]?.startsAt, endsAt: slots[2]?.endsAt, pair: "ja-zh" },
    ]);
    expect(work?.assignments[0]?.parties.map(({ side }) => side)).toEqual(["CN", "JP"]);
    expect(work).toMatchObject({ published: false, active: true });
    expect(await interpreters(organiser, editionId)).toMatchObject([{ id, load: 2, present: 4 }]);
    await db.meeting.update({ where: { id: meeting.id }, data: { state: "CANCELLED" } });
    expect((await ownWork(own(id)))?.assignments).toEqual([]);
  });
});

describe("who may", () => {
  it("see addresses: staff; the link: organisers; anything: those with a role", async () => {
    const { id } = await buildInterpreter({ editionId });
    const role = (name: "VIEWER" | "STAFF" | "ORGANISER") => someone({ [editionId]: name });
    expect((await interpreters(role("VIEWER"), editionId))[0]?.email).toBeNull();
    expect((await interpreters(role("STAFF"), editionId))[0]?.email).toContain("@example.org");
    expect(await interpreterDetail(role("VIEWER"), editionId, id)).toBeNull();
    expect((await interpreterDetail(role("STAFF"), editionId, id))?.url).toBeNull();
    expect((await interpreterDetail(organiser, editionId, id))?.url).toContain("/interpreter/");
    expect(await interpreterDetail(organiser, editionId, "no id")).toBeNull();
    const elsewhere = someone({ [(await buildEdition()).id]: "ORGANISER" });
    expect(await interpreters(elsewhere, editionId)).toEqual([]);
    expect(await assignmentsAt(elsewhere, editionId, id)).toEqual([]);
  });

  it("change anything: organisers, in their own edition", async () => {
    const { id } = await buildInterpreter({ editionId });
    const all = (actor: Actor, edition: string) =>
      Promise.all([
        changeInterpreter(actor, edition, { id, version: 1 }, form()),
        deleteInterpreter(actor, edition, id),
        sendInterpreterLink(actor, edition, id),
        revokeInterpreterLinks(actor, edition, id),
      ]);
    for (const [who, actor] of [...outsiders(editionId), ["the interpreter", own(id)] as const]) {
      const answers = [
        ...(await all(actor, editionId)),
        await createInterpreter(actor, editionId, newId(), form()),
      ];
      for (const answer of answers) expect(answer, who).toEqual({ ok: false, reason: { key: "forbidden" } });
    }
    const other = await buildEdition();
    for (const answer of await all(someone({ [other.id]: "ORGANISER" }), other.id))
      expect(answer).toEqual({ ok: false, reason: { key: "notFound" } });
    expect(await db.interpreter.count({ where: { editionId } })).toBe(1);
  });
});
