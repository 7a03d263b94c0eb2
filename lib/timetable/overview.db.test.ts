import { expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { buildEdition } from "@/lib/testing/factories/edition";
import {
  buildInterpreter,
  buildMeeting,
  buildPlan,
  buildProfile,
  buildRequest,
  buildRound,
  buildTable,
} from "@/lib/testing/factories/matching";
import { matchingOverview } from "./overview-queries";
import { outlook } from "./problem";
import { timetableFacts } from "./problem-queries";

it("counts an edition's matching, and nothing of another's", async () => {
  const { id: editionId } = await buildEdition();
  const viewer = someone({ [editionId]: "VIEWER" });
  const { slots, room, session } = await buildRound({ editionId });
  const tables = [
    await buildTable({ editionId, roomId: room.id }),
    await buildTable({ editionId, roomId: room.id }),
  ];
  await buildTable({ editionId });
  await buildInterpreter({ editionId, maxSlots: 3 });
  await buildInterpreter({ editionId, active: false });
  await buildProfile({ editionId, listed: false });
  const must = await buildRequest({ editionId, priority: "MUST", length: 2 });
  const wish = await buildRequest({ editionId });
  await buildRequest({ editionId, state: "OPEN" });
  await buildRequest({ editionId, priority: "NEVER" });
  await buildMeeting({ request: must, slotId: slots[0]?.id, tableId: tables[0]?.id, outcome: "HELD" });
  await buildMeeting({ request: wish, slotId: slots[3]?.id, tableId: tables[1]?.id });
  await buildPlan({ editionId });
  await buildPlan({ editionId, kind: "WHAT_IF" });
  const plan = await buildPlan({ editionId, state: "PUBLISHED", publishedAt: new Date(0) });
  await buildRequest();
  expect(await matchingOverview(viewer, editionId, session.startsAt)).toEqual({
    profiles: { listed: 8, unlisted: 1, silent: 9 },
    requests: { OPEN: 1, ACCEPTED: 2, DECLINED: 0, WITHDRAWN: 0 },
    ...{ slots: 4, tables: 2, places: 8 },
    wanted: {
      MUST: { meetings: 1, places: 2 },
      WISH: { meetings: 1, places: 1 },
      IF_POSSIBLE: { meetings: 0, places: 0 },
    },
    pairs: [{ pair: "ja-zh", needed: 3, supply: 3 }],
    published: { id: plan.id, number: plan.number, publishedAt: new Date(0) },
    ...{ drafts: 1, solving: 0, scheduled: 2, unplaced: 0, unrecorded: 0 },
    outcomes: { HELD: 1, HELD_LATE: 0, NO_SHOW: 0, NONE: 1 },
  });
  const after = new Date(session.endsAt.getTime() + 1);
  await db.meeting.updateMany({ where: { requestId: must.id }, data: { state: "CANCELLED" } });
  expect(await matchingOverview(viewer, editionId, after)).toMatchObject({
    unrecorded: 1,
    unplaced: 1,
    scheduled: 1,
  });
});

it("needs the interpreters that a plan will need, of three parties as of two", async () => {
  const { id: editionId } = await buildEdition();
  const viewer = someone({ [editionId]: "VIEWER" });
  await buildRound({ editionId });
  await buildInterpreter({ editionId, pairs: ["ja-zh", "ko-zh"] });
  await buildInterpreter({ editionId, pairs: ["ja-ko"], active: false });
  const parties = [];
  for (const [side, languages] of [
    ["CN", ["zh"]],
    ["JP", ["ja"]],
    ["KR", []],
    ["KR", ["ko", "en"]],
    ["JP", ["ja", "en"]],
  ] as const) {
    const textLocale = side === "KR" ? "ko" : "zh";
    parties.push(await buildProfile({ editionId, side, languages: [...languages], textLocale }));
  }
  const [cn, jp, kr, busan, osaka] = parties.map(({ id }) => id);
  const asked = { editionId, length: 2 };
  await buildRequest({ ...asked, fromId: cn, toId: jp, guests: { create: [{ profileId: kr ?? "" }] } });
  await buildRequest({ editionId, fromId: busan, toId: osaka });
  await buildRequest({ editionId, fromId: cn, toId: osaka });
  const now = new Date(0);
  const { meetings } = outlook(await timetableFacts(db, editionId), now).problem;
  const needed = new Map<string, number>();
  for (const { pairs = [], length = 1 } of meetings)
    for (const pair of pairs) needed.set(pair, (needed.get(pair) ?? 0) + length);
  expect(Object.fromEntries(needed)).toEqual({ "ja-zh": 3, "ko-zh": 2 });
  const overview = await matchingOverview(viewer, editionId, now);
  expect(overview?.pairs.map(({ pair, needed }) => [pair, needed])).toEqual([...needed]);
});

it("is for those with a role", async () => {
  const { id } = await buildEdition();
  const elsewhere = someone({ [(await buildEdition()).id]: "ORGANISER" });
  expect(await matchingOverview(elsewhere, id, new Date())).toBeNull();
  expect(await matchingOverview({ kind: "institution", id, editionId: id }, id, new Date())).toBeNull();
});
