import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildMeeting } from "@/lib/testing/factories/matching";
import { lettersTo, type Member, room, stateOf, wishOf } from "@/lib/testing/matching-room";
import { requestCounts, requestList } from "./desk-queries";
import { ownRequest } from "./queries";
import { requestFilter } from "./schema";
import { answer, ask, withdraw } from "./service";

let here: Awaited<ReturnType<typeof room>>;
let asker: Member;
let asked: Member;
let id: string;
beforeAll(async () => {
  here = await room();
});
beforeEach(async () => {
  [asker, asked] = [await here.member("CN"), await here.member("KR")];
  const wish = wishOf(asked.id);
  id = wish.id;
  await ask(asker, wish);
});

const say = (given: "accept" | "decline", version = 1, reason = "") => ({
  id,
  version,
  answer: given,
  reason,
});

describe("an answer", () => {
  it("accepts once, tells the asker, and is the same when it is sent again", async () => {
    const sent = await Promise.all([1, 2, 3].map(() => answer(asked, here.editionId, say("accept"))));
    for (const given of sent) expect(given).toEqual({ ok: true, value: undefined });
    expect(await lettersTo(asker)).toEqual(["request.accepted"]);
    expect(await db.auditEntry.count({ where: { entityId: id, action: "request.accepted" } })).toBe(1);
    expect(await ownRequest(asker, id)).toMatchObject({
      state: "ACCEPTED",
      steps: [
        { action: "asked", by: "us" },
        { action: "accepted", by: "them" },
      ],
    });
  });

  it("declines with a reason that the asker reads and the log does not hold", async () => {
    await answer(asked, here.editionId, say("decline", 1, "일정이 맞지 않습니다"));
    expect(await ownRequest(asker, id)).toMatchObject({ state: "DECLINED", reason: "일정이 맞지 않습니다" });
    const entries = await db.auditEntry.findMany({ where: { entityId: id } });
    expect(JSON.stringify(entries.map(({ before, after }) => [before, after]))).not.toContain("일정이");
    expect(await ask(asker, wishOf(asked.id))).toMatchObject({ reason: { key: "request.declinedBefore" } });
  });

  it("of two at once counts the first; the other is told to look again", async () => {
    const sent = await Promise.all([
      answer(asked, here.editionId, say("accept")),
      answer(asked, here.editionId, say("decline")),
      withdraw(asker, here.editionId, { id, version: 1, reason: "" }),
    ]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    for (const given of sent) if (!given.ok) expect(given.reason).toEqual({ key: "request.changed" });
  });

  it("is the asked institution's: nobody else's, and after the end nobody's but the organiser's", async () => {
    const third = await here.member("JP");
    const elsewhere = await (await room()).member("JP");
    expect(await answer(third, here.editionId, say("accept"))).toMatchObject({ reason: { key: "notFound" } });
    expect(await answer(asker, here.editionId, say("accept"))).toMatchObject({
      reason: { key: "request.notNow" },
    });
    expect(await answer(elsewhere, here.editionId, say("accept"))).toMatchObject({
      reason: { key: "forbidden" },
    });
    expect(await answer(elsewhere, elsewhere.editionId, say("accept"))).toMatchObject({
      reason: { key: "notFound" },
    });
    expect(await ownRequest(third, id)).toBeNull();
    expect(await ownRequest(elsewhere, id)).toBeNull();
    for (const [who, actor] of outsiders(here.editionId))
      for (const given of [
        await answer(actor, here.editionId, say("accept")),
        await withdraw(actor, here.editionId, { id, version: 1, reason: "x" }),
      ])
        expect(given, who).toEqual({ ok: false, reason: { key: "forbidden" } });
    const other = someone({ [elsewhere.editionId]: "ORGANISER" });
    expect(await answer(other, elsewhere.editionId, say("accept"))).toMatchObject({
      reason: { key: "notFound" },
    });
    expect(await stateOf(id)).toBe("OPEN");
    const closed = { open: false, weights: {}, limits: {}, asking: {} };
    const settings = { offers: 1, seeks: 1, shared: 1, kind: 1, side: 1, city: 1, language: 1, history: 1 };
    await db.matchingSettings.create({
      data: {
        editionId: here.editionId,
        ...closed,
        weights: settings,
        asking: { sides: [], kinds: [] },
      },
    });
    expect(await answer(asked, here.editionId, say("accept"))).toMatchObject({
      reason: { key: "request.closed" },
    });
    expect(await answer(here.organiser, here.editionId, say("accept"))).toMatchObject({ ok: true });
    await db.matchingSettings.delete({ where: { editionId: here.editionId } });
    expect(await lettersTo(asked)).toEqual(["request.received", "request.accepted"]);
  });

  it("to no request at all is refused, whatever the id", async () => {
    for (const none of [newId(), "", "x", "00000000-0000-0000-0000-00000000000g"])
      expect(await answer(asked, here.editionId, { ...say("accept"), id: none }), none).toMatchObject({
        reason: { key: "notFound" },
      });
    expect(await ownRequest(asked, "../etc")).toBeNull();
  });
});

describe("withdrawing", () => {
  it("an open request needs no reason, and leaves the way open to ask again", async () => {
    expect(await withdraw(asker, here.editionId, { id, version: 1, reason: "" })).toMatchObject({ ok: true });
    expect(await lettersTo(asked)).toEqual(["request.received", "request.withdrawn"]);
    expect(await ask(asker, wishOf(asked.id))).toMatchObject({ ok: true });
  });

  it("is not the asked institution's while it has not accepted", async () => {
    expect(await withdraw(asked, here.editionId, { id, version: 1, reason: "no" })).toMatchObject({
      reason: { key: "request.notNow" },
    });
  });

  it("an agreed meeting needs one; a published meeting stays and is shown as to be repaired", async () => {
    await answer(asked, here.editionId, say("accept"));
    const request = await db.meetingRequest.findUniqueOrThrow({ where: { id } });
    const meeting = await buildMeeting({ request });
    const off = { id, version: 2, reason: "" };
    expect(await withdraw(asked, here.editionId, off)).toMatchObject({
      reason: { key: "request.reasonMissing" },
    });
    const { repair } = await requestCounts(here.organiser, here.editionId);
    expect(await withdraw(asked, here.editionId, { ...off, reason: "ill" })).toMatchObject({ ok: true });
    expect(await lettersTo(asker)).toEqual(["request.accepted", "request.withdrawn"]);
    const unmoved = await db.meeting.findUniqueOrThrow({ where: { id: meeting.id } });
    expect([unmoved.state, unmoved.sequence]).toEqual(["SCHEDULED", 0]);
    expect((await requestCounts(here.organiser, here.editionId)).repair).toBe(repair + 1);
    const { lines } = await requestList(
      here.organiser,
      here.editionId,
      requestFilter.parse({ repair: "yes" }),
    );
    expect(lines).toMatchObject([{ id, state: "WITHDRAWN", toRepair: true }]);
  });
});
