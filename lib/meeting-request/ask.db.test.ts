import { beforeAll, describe, expect, it } from "vitest";
import { outsiders } from "@/lib/account/actor.fixture";
import { usualSettings } from "@/lib/matching/rules";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { lettersTo, type Member, room, stateOf, wishOf } from "@/lib/testing/matching-room";
import { partnerOf } from "./partner-queries";
import { requestsOf } from "./queries";
import { answer, ask, liftVeto, withdraw } from "./service";

let here: Awaited<ReturnType<typeof room>>;
let asker: Member;
let asked: Member;
beforeAll(async () => {
  here = await room();
});

async function two() {
  asker = await here.member("CN");
  asked = await here.member("JP");
}

async function settle(more: object) {
  const { weights, asking, limits } = usualSettings("INSTITUTION");
  const data = { weights, asking, limits, ...more };
  await db.matchingSettings.upsert({
    where: { editionId: here.editionId },
    create: { editionId: here.editionId, ...data },
    update: data,
  });
}

describe("asking", () => {
  it("tells the other side, keeps the message in its language, and leaves a trace", async () => {
    await two();
    const wish = { ...wishOf(asked.id, "MUST"), message: "希望洽谈港口合作" };
    expect(await ask(asker, wish)).toEqual({ ok: true, value: { id: wish.id } });
    const row = await db.meetingRequest.findUniqueOrThrow({ where: { id: wish.id } });
    expect(row).toMatchObject({
      state: "OPEN",
      priority: "MUST",
      messageLocale: "zh",
      origin: "INSTITUTION",
    });
    expect(await lettersTo(asked)).toEqual(["request.received"]);
    expect(await lettersTo(asker)).toEqual([]);
    const [entry] = await db.auditEntry.findMany({ where: { entityId: wish.id } });
    expect(entry).toMatchObject({ action: "request.asked", actorKind: "INSTITUTION", actorId: asker.id });
    expect(JSON.stringify(entry?.after)).not.toContain("港口");
  });

  it("with the same form is one request, however often and at once it is sent", async () => {
    await two();
    const wish = wishOf(asked.id);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(asker, wish)));
    for (const given of answers) expect(given).toEqual({ ok: true, value: { id: wish.id } });
    expect(await lettersTo(asked)).toEqual(["request.received"]);
    expect(await ask(asker, wishOf(asked.id))).toEqual({
      ok: false,
      reason: { key: "request.alreadyAsked", values: { request: wish.id } },
    });
  });

  it("one another at the same moment makes one request; the other is told that it can accept it", async () => {
    for (let round = 0; round < 5; round += 1) {
      await two();
      const both = [ask(asker, wishOf(asked.id)), ask(asked, wishOf(asker.id))];
      const answers = await Promise.all(both);
      const [made] = await db.meetingRequest.findMany({
        where: { fromId: { in: [asker.id, asked.id] }, toId: { in: [asker.id, asked.id] } },
      });
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toEqual({
        ok: false,
        reason: { key: "request.askedByThem", values: { request: made?.id } },
      });
      const second = made?.toId === asker.id ? asker : asked;
      const yes = { id: made?.id ?? "", version: 1, answer: "accept" as const, reason: "" };
      expect(await answer(second, here.editionId, yes)).toMatchObject({ ok: true });
    }
  });

  it("holds the limit when twenty are asked at once", async () => {
    asker = await here.member("CN");
    const others = await Promise.all(Array.from({ length: 20 }, () => here.member("JP")));
    const answers = await Promise.all(others.map(({ id }) => ask(asker, wishOf(id))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(12);
    for (const given of answers)
      if (!given.ok) expect(given.reason).toEqual({ key: "request.limit", values: { limit: 12 } });
    expect(await db.meetingRequest.count({ where: { fromId: asker.id } })).toBe(12);
  });

  it("follows the window, the rules and what the organiser set for the kind", async () => {
    await two();
    await settle({ closesAt: new Date(Date.now() - 1000) });
    expect(await ask(asker, wishOf(asked.id))).toMatchObject({ reason: { key: "request.closed" } });
    expect(await ask(asker, wishOf(asked.id, "NEVER"))).toMatchObject({ reason: { key: "request.closed" } });
    await settle({ closesAt: null, limits: { GOVERNMENT: 0 } });
    expect(await ask(asker, wishOf(asked.id))).toMatchObject({ reason: { key: "request.limit" } });
    await db.matchingSettings.delete({ where: { editionId: here.editionId } });
    const neighbour = await here.member("CN");
    expect(await ask(asker, wishOf(neighbour.id))).toMatchObject({ reason: { key: "request.side" } });
    expect(await ask(asker, wishOf(asker.id))).toMatchObject({ reason: { key: "request.oneself" } });
    await db.matchingProfile.update({ where: { id: asked.id }, data: { listed: false } });
    expect(await ask(asker, wishOf(asked.id))).toMatchObject({ reason: { key: "request.notListed" } });
  });

  it("finds nobody of another edition, and no form of somebody else's", async () => {
    await two();
    const elsewhere = await (await room()).member("JP");
    expect(await ask(asker, wishOf(elsewhere.id))).toMatchObject({ reason: { key: "notFound" } });
    expect(await ask(asker, wishOf(newId()))).toMatchObject({ reason: { key: "notFound" } });
    const wish = wishOf(asked.id);
    await ask(asker, wish);
    const third = await here.member("KR");
    expect(await ask(third, { ...wishOf(asked.id), id: wish.id })).toMatchObject({
      reason: { key: "notFound" },
    });
    for (const [who, actor] of [...outsiders(here.editionId), ["an organiser", here.organiser] as const])
      expect(await ask(actor, wishOf(asked.id)), who).toMatchObject({ reason: { key: "forbidden" } });
  });
});

describe("asking again", () => {
  const askAndWithdraw = async () => {
    const wish = wishOf(asked.id);
    const given = await ask(asker, wish);
    await withdraw(asker, here.editionId, { id: wish.id, version: 1, reason: "" });
    return given.ok;
  };
  const often = { ok: false, reason: { key: "request.withdrawnBefore" } };

  it("ends after three requests that were taken back; the other side still may", async () => {
    await two();
    for (let time = 0; time < 3; time += 1) expect(await askAndWithdraw()).toBe(true);
    expect(await ask(asker, wishOf(asked.id))).toEqual(often);
    expect((await partnerOf(asker, asked.id))?.refusal).toBe("request.withdrawnBefore");
    expect(await ask(asked, wishOf(asker.id))).toMatchObject({ ok: true });
    const other = await here.member("KR");
    expect(await ask(asker, wishOf(other.id))).toMatchObject({ ok: true });
  });

  it("counts what a veto takes back, and not what the desk asked", async () => {
    await two();
    for (let time = 0; time < 3; time += 1) {
      expect(await ask(asker, wishOf(asked.id))).toMatchObject({ ok: true });
      const veto = wishOf(asked.id, "NEVER");
      await ask(asker, veto);
      await liftVeto(asker, here.editionId, { id: veto.id, version: 1 });
    }
    expect(await ask(asker, wishOf(asked.id))).toEqual(often);
    await db.meetingRequest.updateMany({ where: { fromId: asker.id }, data: { origin: "ORGANISER" } });
    expect(await ask(asker, wishOf(asked.id))).toMatchObject({ ok: true });
  });

  it("brings three letters to ask and no more, whatever is sent at once", async () => {
    await two();
    await Promise.all(Array.from({ length: 12 }, askAndWithdraw));
    for (let time = 0; time < 6; time += 1) await askAndWithdraw();
    const letters = await lettersTo(asked);
    expect(letters.filter((kind) => kind === "request.received")).toHaveLength(3);
    expect(letters).toHaveLength(6);
    expect(await db.meetingRequest.count({ where: { fromId: asker.id, toId: asked.id } })).toBe(3);
  });
});

describe("a veto", () => {
  it("ends what was asked as an ordinary no, and the other side never hears of it", async () => {
    await two();
    const wish = wishOf(asked.id);
    await ask(asker, wish);
    const veto = wishOf(asker.id, "NEVER");
    expect(await ask(asked, veto)).toEqual({ ok: true, value: { id: veto.id } });
    expect(await stateOf(wish.id)).toBe("DECLINED");
    expect(await lettersTo(asker)).toEqual(["request.declined"]);
    expect(await lettersTo(asked)).toEqual(["request.received"]);
    const seen = await requestsOf(asker);
    expect(JSON.stringify(seen)).not.toContain(veto.id);
    expect(seen.made.map(({ state }) => state)).toEqual(["DECLINED"]);
    expect((await requestsOf(asked)).vetoes.map(({ id }) => id)).toEqual([veto.id]);
  });

  it("calls an agreed meeting off, and withdraws what one asked oneself", async () => {
    await two();
    const wish = wishOf(asked.id);
    await ask(asker, wish);
    await answer(asked, here.editionId, { id: wish.id, version: 1, answer: "accept", reason: "" });
    await ask(asker, wishOf(asked.id, "NEVER"));
    expect(await stateOf(wish.id)).toBe("WITHDRAWN");
    expect(await lettersTo(asked)).toEqual(["request.received", "request.withdrawn"]);
  });

  it("lets the barred side ask as if nothing were, and tells nobody; until it is lifted nobody accepts", async () => {
    await two();
    const veto = wishOf(asker.id, "NEVER");
    await ask(asked, veto);
    const wish = wishOf(asked.id);
    expect(await ask(asker, wish)).toMatchObject({ ok: true });
    expect(await lettersTo(asked)).toEqual([]);
    expect((await requestsOf(asked)).received).toMatchObject([{ id: wish.id, vetoed: true }]);
    expect((await requestsOf(asker)).made).toMatchObject([{ id: wish.id, vetoed: false }]);
    const yes = { id: wish.id, version: 1, answer: "accept" as const, reason: "" };
    expect(await answer(asked, here.editionId, yes)).toMatchObject({ reason: { key: "request.vetoed" } });
    expect(await liftVeto(asker, here.editionId, { id: veto.id, version: 1 })).toMatchObject({
      reason: { key: "notFound" },
    });
    expect(await liftVeto(asked, here.editionId, { id: veto.id, version: 1 })).toMatchObject({ ok: true });
    expect(await answer(asked, here.editionId, yes)).toMatchObject({ ok: true });
  });

  it("stands once, and does not hold against the one who made it for long", async () => {
    await two();
    const sent = await Promise.all([1, 2, 3].map(() => ask(asker, wishOf(asked.id, "NEVER"))));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    for (const given of sent) if (!given.ok) expect(given.reason.key).toBe("request.alreadyVetoed");
    expect(await ask(asker, wishOf(asked.id))).toMatchObject({ reason: { key: "request.vetoed" } });
  });

  it("and a request at the same moment leave no live request that both could hold", async () => {
    for (let round = 0; round < 5; round += 1) {
      await two();
      const wish = wishOf(asked.id);
      await Promise.all([ask(asker, wish), ask(asked, wishOf(asker.id, "NEVER"))]);
      const yes = { id: wish.id, version: 1, answer: "accept" as const, reason: "" };
      expect(await answer(asked, here.editionId, yes)).toMatchObject({ ok: false });
    }
  });
});
