import { beforeAll, describe, expect, it } from "vitest";
import { changeSettings } from "@/lib/matching/service";
import { ask } from "@/lib/meeting-request/service";
import { db } from "@/lib/platform/db/client";
import { buildRequest } from "@/lib/testing/factories/matching";
import { type Member, room, wishOf } from "@/lib/testing/matching-room";
import { partnerProfile } from "./partner-queries";

let here: Awaited<ReturnType<typeof room>>;
let asker: Member;
let asked: Member;
beforeAll(async () => {
  here = await room();
});

/** What the partner's page says of asking, and what comes of asking all the same. */
async function saidAndDone() {
  const said = (await partnerProfile(asker, asked.id))?.refusal;
  const answer = await ask(asker, wishOf(asked.id));
  return { said, done: answer.ok ? null : answer.reason.key };
}

type Row = Omit<Parameters<typeof buildRequest>[0], "editionId" | "fromId" | "toId">;
async function earlier(by: "us" | "them", row: Row) {
  const [from, to] = by === "us" ? [asker, asked] : [asked, asker];
  await buildRequest({ editionId: here.editionId, fromId: from.id, toId: to.id, ...row });
}

async function withdrawn(times: number) {
  for (let time = 0; time < times; time += 1)
    await earlier("us", { state: "WITHDRAWN", origin: "INSTITUTION" });
}

describe("what a partner's page says of asking is what the service does", () => {
  it.each([
    ["nothing was asked", null, async () => {}],
    ["it was withdrawn", null, () => earlier("us", { state: "WITHDRAWN" })],
    ["it was withdrawn often", "request.withdrawnBefore", () => withdrawn(3)],
    ["they declined", "request.declinedBefore", () => earlier("us", { state: "DECLINED" })],
    ["they declined a row of a file", null, () => earlier("us", { state: "DECLINED", origin: "FILE" })],
    ["we declined", null, () => earlier("them", { state: "DECLINED" })],
    ["we asked", "request.alreadyAsked", () => earlier("us", { state: "OPEN" })],
    ["they asked", "request.askedByThem", () => earlier("them", { state: "OPEN" })],
    ["we meet", "request.askedByThem", () => earlier("them", { state: "ACCEPTED" })],
    ["we barred them", "request.vetoed", () => earlier("us", { priority: "NEVER" })],
    ["they barred us, which we do not know", null, () => earlier("them", { priority: "NEVER" })],
  ])("where %s", async (_, expected, prepare) => {
    [asker, asked] = [await here.member("CN"), await here.member("JP")];
    await prepare();
    expect(await saidAndDone()).toEqual({ said: expected, done: expected });
  });

  it.each([
    ["asking is closed", "request.closed", "JP", { open: false }],
    ["the hour is over", "request.closed", "JP", { closesAt: new Date(0) }],
    ["all requests are made", "request.limit", "JP", { limits: { GOVERNMENT: 0 } }],
    ["they are of one's own side", "request.side", "CN", {}],
    ["nothing else would help", "request.side", "CN", { open: false, limits: { GOVERNMENT: 0 } }],
  ] as const)("where %s", async (_, expected, side, changes) => {
    const there = await room();
    [asker, asked] = [await there.member("CN"), await there.member(side)];
    await changeSettings(there.organiser, there.editionId, 0, changes);
    expect(await saidAndDone()).toEqual({ said: expected, done: expected });
  });

  it("where they are oneself", async () => {
    asker = asked = await here.member("CN");
    expect(await saidAndDone()).toEqual({ said: "request.oneself", done: "request.oneself" });
  });

  it("where they are listed no more: there is no page", async () => {
    [asker, asked] = [await here.member("CN"), await here.member("JP")];
    await db.matchingProfile.update({ where: { id: asked.id }, data: { listed: false } });
    expect(await saidAndDone()).toEqual({ said: undefined, done: "request.notListed" });
  });
});
