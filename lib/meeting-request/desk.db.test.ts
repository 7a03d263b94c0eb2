import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { composeLetter } from "@/lib/mail/compose";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import { buildProfile, buildRequest } from "@/lib/testing/factories/matching";
import { buildTalk } from "@/lib/testing/factories/meeting";
import { lettersTo, type Member, room, stateOf, wishOf } from "@/lib/testing/matching-room";
import { requestCounts, requestDetail, requestList } from "./desk-queries";
import { addRequest, changeGuest, changeRequest, forbid, reopen } from "./desk-service";
import { searchParties } from "./partner-queries";
import { requestsOf } from "./queries";
import { addInput, guestInput, requestFilter } from "./schema";
import { answer, ask, liftVeto, withdraw } from "./service";

let here: Awaited<ReturnType<typeof room>>;
let [one, two, three]: Member[] = [];
beforeAll(async () => {
  here = await room();
});
beforeEach(async () => {
  [one, two, three] = [await here.member("CN"), await here.member("JP"), await here.member("KR")];
});

const form = (more: object = {}) =>
  addInput.parse({
    ...{ id: newId(), fromId: one?.id, toId: two?.id, priority: "MUST", length: "2", as: "ACCEPTED" },
    ...more,
  });
const add = async (more: object = {}) => {
  const sent = form(more);
  const made = await addRequest(here.organiser, here.editionId, sent);
  if (!made.ok) throw new Error(made.reason.key);
  return sent.id;
};
const members = () => [one, two, three] as [Member, Member, Member];

describe("an organiser", () => {
  it("adds what both want, past window, limit and rules, and all are told", async () => {
    const [, , guest] = members();
    const neighbour = await here.member("CN");
    const id = await add({ toId: neighbour.id, guestIds: guest.id });
    expect(await db.meetingRequest.findUnique({ where: { id } })).toMatchObject({
      ...{ state: "ACCEPTED", origin: "ORGANISER", length: 2, priority: "MUST" },
    });
    for (const member of [one as Member, neighbour, guest])
      expect(await lettersTo(member)).toEqual(["request.arranged"]);
    expect((await requestsOf(guest)).joined).toMatchObject([{ id, role: "GUEST", message: "" }]);
  });

  it("adds a question as well, which is answered as any other", async () => {
    const [, asked] = members();
    const id = await add({ as: "OPEN" });
    expect(await lettersTo(asked)).toEqual(["request.received"]);
    expect(
      await answer(asked, here.editionId, { id, version: 1, answer: "accept", reason: "" }),
    ).toMatchObject({ ok: true });
  });

  it("adds no pair twice, nobody to themselves, nobody against a veto, nobody of another edition", async () => {
    const [asker, asked] = members();
    const elsewhere = await (await room()).member();
    const sent = form();
    const same = await Promise.all([1, 2, 3].map(() => addRequest(here.organiser, here.editionId, sent)));
    for (const made of same) expect(made).toEqual({ ok: true, value: { id: sent.id } });
    const refused = async (more: object) => addRequest(here.organiser, here.editionId, form(more));
    expect(await refused({})).toMatchObject({ reason: { key: "request.alreadyThere" } });
    expect(await refused({ fromId: asked.id, toId: asker.id })).toMatchObject({
      reason: { key: "request.alreadyThere" },
    });
    expect(await refused({ toId: asker.id })).toMatchObject({ reason: { key: "request.oneself" } });
    expect(await refused({ guestIds: asker.id })).toMatchObject({ reason: { key: "request.oneself" } });
    expect(await refused({ toId: elsewhere.id })).toMatchObject({ reason: { key: "notFound" } });
    const guest = await here.member("KR");
    await ask(guest, wishOf(asker.id, "NEVER"));
    expect(await refused({ toId: (await here.member()).id, guestIds: guest.id })).toMatchObject({
      reason: { key: "request.vetoed" },
    });
  });

  it("sets priority and length, of what is live only, naming the version that was seen", async () => {
    const id = await add();
    const change = { id, version: 1, priority: "IF_POSSIBLE" as const, length: 3 };
    const both = await Promise.all([
      changeRequest(here.organiser, here.editionId, change),
      changeRequest(here.organiser, here.editionId, { ...change, length: 4 }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "request.changed" } });
    await withdraw(here.organiser, here.editionId, { id, version: 2, reason: "x" });
    expect(await changeRequest(here.organiser, here.editionId, { ...change, version: 3 })).toMatchObject({
      reason: { key: "request.notNow" },
    });
  });

  it("adds and removes further institutions; those who come or go are told", async () => {
    const [asker, , guest] = members();
    const id = await add();
    const send = (version: number, profileId: string, deed: "add" | "remove") =>
      changeGuest(here.organiser, here.editionId, { id, version, profileId, do: deed });
    expect(await send(1, asker.id, "add")).toMatchObject({ reason: { key: "request.inIt" } });
    const shouted = guestInput.parse({ id, version: 1, profileId: asker.id.toUpperCase(), do: "add" });
    expect(await changeGuest(here.organiser, here.editionId, shouted)).toMatchObject({
      reason: { key: "request.inIt" },
    });
    expect(await send(1, newId(), "add")).toMatchObject({ reason: { key: "notFound" } });
    expect(await send(1, guest.id, "add")).toMatchObject({ ok: true });
    expect(await send(2, guest.id, "remove")).toMatchObject({ ok: true });
    expect(await lettersTo(guest)).toEqual(["request.arranged", "request.withdrawn"]);
    expect(await send(3, guest.id, "remove")).toMatchObject({ reason: { key: "notFound" } });
    const entries = await db.auditEntry.findMany({
      where: { entityId: id, action: "request.guests" },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ after }) => after)).toEqual([{ guests: [guest.id] }, { guests: [] }]);
  });

  it("takes an answer back, unless the two have another request meanwhile", async () => {
    const [asker, asked] = members();
    const wish = wishOf(asked.id);
    await ask(asker, wish);
    await answer(asked, here.editionId, { id: wish.id, version: 1, answer: "decline", reason: "full" });
    expect(await reopen(here.organiser, here.editionId, { id: wish.id, version: 2 })).toMatchObject({
      ok: true,
    });
    expect(await db.meetingRequest.findUnique({ where: { id: wish.id } })).toMatchObject({
      ...{ state: "OPEN", declineReason: null, answeredAt: null },
    });
    expect(await lettersTo(asker)).toEqual(["request.declined", "request.reopened"]);
    await answer(asked, here.editionId, { id: wish.id, version: 3, answer: "decline", reason: "" });
    await ask(asked, wishOf(asker.id));
    expect(await reopen(here.organiser, here.editionId, { id: wish.id, version: 4 })).toMatchObject({
      reason: { key: "request.alreadyThere" },
    });
  });

  it("tells a guest of a meeting whose answer is taken back that there is none", async () => {
    const [, , guest] = members();
    const id = await add({ guestIds: guest.id });
    expect(await reopen(here.organiser, here.editionId, { id, version: 1 })).toMatchObject({ ok: true });
    expect(await lettersTo(guest)).toEqual(["request.arranged", "request.withdrawn"]);
    for (const row of await db.outboxMail.findMany({ where: { delegateId: guest.delegateId } }))
      expect((await composeLetter(row as OutboxRow))?.subject, row.kind).toContain("철회");
  });

  it("forbids on behalf: the request ends, the veto is the organiser's to lift", async () => {
    const [asker, asked] = members();
    const id = await add();
    const vetoId = newId();
    expect(await forbid(here.organiser, here.editionId, vetoId, { id, version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await stateOf(id)).toBe("WITHDRAWN");
    for (const party of [asker, asked])
      expect(await lettersTo(party)).toEqual(["request.arranged", "request.withdrawn"]);
    expect(await ask(asker, wishOf(asked.id))).toMatchObject({ reason: { key: "request.vetoed" } });
    expect(await liftVeto(asker, here.editionId, { id: vetoId, version: 1 })).toMatchObject({
      reason: { key: "request.notNow" },
    });
    expect((await requestDetail(here.organiser, here.editionId, id))?.vetoedBy).toEqual([asker.id]);
    expect(await liftVeto(here.organiser, here.editionId, { id: vetoId, version: 1 })).toMatchObject({
      ok: true,
    });
  });

  it("forbids on behalf of one that was asked and has not answered: that one hears of it, too", async () => {
    const [asker, asked] = members();
    const wish = wishOf(asked.id);
    await ask(asker, wish);
    const veto = form({ id: newId(), fromId: asked.id, toId: asker.id, as: "NEVER" });
    expect(await addRequest(here.organiser, here.editionId, veto)).toMatchObject({ ok: true });
    expect(await stateOf(wish.id)).toBe("DECLINED");
    expect(await lettersTo(asker)).toEqual(["request.declined"]);
    expect(await lettersTo(asked)).toEqual(["request.received", "request.declined"]);
  });

  it("who forbids two of three takes one out of the meeting and leaves the others", async () => {
    const [asker, , guest] = members();
    const id = await add({ guestIds: guest.id });
    const veto = form({ id: newId(), fromId: asker.id, toId: guest.id, as: "NEVER" });
    expect(await addRequest(here.organiser, here.editionId, veto)).toMatchObject({ ok: true });
    expect(await requestDetail(here.organiser, here.editionId, id)).toMatchObject({
      ...{ state: "ACCEPTED", guests: [] },
    });
    expect(await lettersTo(guest)).toEqual(["request.arranged", "request.withdrawn"]);
  });
});

describe("the desk's list", () => {
  it("finds by name in any script, side, kind, state and priority, and counts vetoes by themselves", async () => {
    const desk = await room();
    const busan = await desk.member("KR", { nameKo: "부산상공회의소", nameJa: "釜山商工会議所" });
    const nagasaki = await desk.member("JP", { nameJa: "長崎県", kind: "DEVELOPMENT_ZONE" });
    const changchun = await desk.member("CN", { nameZh: "长春市商务局" });
    const wish = wishOf(nagasaki.id, "MUST");
    await ask(busan, wish);
    await ask(busan, wishOf(changchun.id, "NEVER"));
    const list = async (filter: object) =>
      (await requestList(desk.organiser, desk.editionId, requestFilter.parse(filter))).lines.map(
        ({ priority }) => priority,
      );
    expect(await list({})).toEqual(["NEVER", "MUST"]);
    expect(await list({ q: "부산" })).toEqual(["NEVER", "MUST"]);
    expect(await list({ q: "长崎" })).toEqual(["MUST"]);
    expect(await list({ side: "CN" })).toEqual(["NEVER"]);
    expect(await list({ kind: "DEVELOPMENT_ZONE", side: "JP" })).toEqual(["MUST"]);
    expect(await list({ state: "OPEN" })).toEqual(["MUST"]);
    expect(await list({ priority: "NEVER", side: "JP" })).toEqual([]);
    expect(await requestCounts(desk.organiser, desk.editionId)).toEqual({
      ...{ OPEN: 1, ACCEPTED: 0, DECLINED: 0, WITHDRAWN: 0, NEVER: 1, repair: 0 },
    });
    expect(await searchParties(desk.organiser, desk.editionId, "釜山")).toMatchObject([{ id: busan.id }]);
  });

  it("comes fifty at a time, each once, also where all were made in one moment", async () => {
    const desk = await room();
    const from = await desk.member("CN");
    const createdAt = new Date();
    for (let index = 0; index < 60; index += 1)
      await buildRequest({ editionId: desk.editionId, fromId: from.id, createdAt });
    const page = (after?: string | null) =>
      requestList(desk.organiser, desk.editionId, requestFilter.parse({ after: after ?? undefined }));
    const first = await page();
    const second = await page(first.next);
    expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(60);
  });

  it("has to repair what the timetable holds otherwise than it was agreed, until it has begun", async () => {
    const { editionId, request, meeting, round } = await buildTalk();
    const organiser = someone({ [editionId]: "ORGANISER" });
    const guest = await buildProfile({ editionId, side: "JP" });
    const toRepair = async () => {
      const { lines } = await requestList(organiser, editionId, requestFilter.parse({ repair: "yes" }));
      const [all] = (await requestList(organiser, editionId, requestFilter.parse({}))).lines;
      const detail = await requestDetail(organiser, editionId, request.id);
      const { repair } = await requestCounts(organiser, editionId);
      expect([all?.toRepair, detail?.toRepair, repair]).toEqual([
        lines.length > 0,
        lines.length > 0,
        lines.length,
      ]);
      return lines.length;
    };
    const invited = { requestId: request.id, profileId: guest.id };
    const slotId = round.slots[0]?.id ?? "";
    const hold = { id: newId(), meetingId: meeting.id, slotId, profileId: guest.id };
    expect(await toRepair()).toBe(0);
    await db.meetingRequestGuest.create({ data: invited });
    expect(await toRepair()).toBe(1);
    await db.meetingHold.create({ data: hold });
    expect(await toRepair()).toBe(0);
    await db.meetingRequestGuest.delete({ where: { requestId_profileId: invited } });
    expect(await toRepair()).toBe(1);
    await db.meeting.update({ where: { id: meeting.id }, data: { outcome: "HELD" } });
    expect(await toRepair()).toBe(0);
    await db.meeting.update({ where: { id: meeting.id }, data: { outcome: "NONE" } });
    await db.timeSlot.update({ where: { id: slotId }, data: { startsAt: new Date(0), endsAt: new Date(9) } });
    expect(await toRepair()).toBe(0);
    await db.meetingRequest.update({ where: { id: request.id }, data: { state: "WITHDRAWN" } });
    expect(await toRepair()).toBe(1);
  });

  it("shows a viewer no words that persons wrote", async () => {
    const [asker, asked] = members();
    const wish = { ...wishOf(asked.id), message: "call me: 0431-1234" };
    await ask(asker, wish);
    const seen = (role: "VIEWER" | "STAFF") =>
      requestDetail(someone({ [here.editionId]: role }), here.editionId, wish.id);
    expect(await seen("VIEWER")).toMatchObject({ message: "", reason: "" });
    expect(await seen("STAFF")).toMatchObject({ message: "call me: 0431-1234" });
  });
});

describe("nobody else", () => {
  it("does any of this, and another edition's requests are not found", async () => {
    const id = await add();
    const other = await room();
    const before = await db.meetingRequest.findUniqueOrThrow({ where: { id } });
    const guest = { id, version: 1, profileId: three?.id ?? "", do: "add" as const };
    const deeds = (actor: Parameters<typeof addRequest>[0], editionId: string) => [
      changeRequest(actor, editionId, { id, version: 1, priority: "WISH", length: 1 }),
      changeGuest(actor, editionId, guest),
      reopen(actor, editionId, { id, version: 1 }),
      forbid(actor, editionId, newId(), { id, version: 1 }),
    ];
    for (const [who, actor] of outsiders(here.editionId)) {
      const tried = [addRequest(actor, here.editionId, form()), ...deeds(actor, here.editionId)];
      for (const given of await Promise.all(tried))
        expect(given, who).toEqual({ ok: false, reason: { key: "forbidden" } });
      if (who === "a viewer" || who === "staff") continue;
      expect(await requestDetail(actor, here.editionId, id), who).toBeNull();
      const { lines } = await requestList(actor, here.editionId, requestFilter.parse({}));
      expect(lines, who).toEqual([]);
    }
    for (const given of await Promise.all(deeds(other.organiser, other.editionId)))
      expect(given).toMatchObject({ reason: { key: "notFound" } });
    expect(await requestDetail(other.organiser, other.editionId, id)).toBeNull();
    expect(await db.meetingRequest.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  it("of a meeting's institutions but the two may change it", async () => {
    const [asker, asked, guest] = members();
    const id = await add({ guestIds: guest.id });
    expect(await withdraw(guest, here.editionId, { id, version: 1, reason: "x" })).toMatchObject({
      reason: { key: "request.notNow" },
    });
    for (const actor of [asker, asked])
      expect(await reopen(actor, here.editionId, { id, version: 1 })).toMatchObject({
        reason: { key: "request.notNow" },
      });
  });
});
