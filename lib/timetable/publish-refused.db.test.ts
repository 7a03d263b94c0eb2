import { describe, expect, it } from "vitest";
import { outsiders } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import {
  makeDraft,
  makeTalks,
  publish,
  type Spots,
  type Talks,
  TWO_BY_TWO,
} from "@/lib/testing/factories/talks";
import { lettersOf, meetingsOf, refused } from "@/lib/testing/published";
import { publishPlan } from "./publish-service";

/** Everything that publishing may write. */
async function written(talks: Talks) {
  const where = { editionId: talks.editionId };
  return {
    plans: await db.matchingPlan.findMany({ where, orderBy: { id: "asc" } }),
    meetings: await meetingsOf(talks),
    letters: await lettersOf(talks),
    entries: await db.auditEntry.count({ where }),
  };
}

describe("a plan is refused, and nothing is written,", () => {
  type Case = [
    what: string,
    key: string,
    count: number | undefined,
    spoil: (talks: Talks) => Promise<unknown>,
  ];
  const at = new Date("2099-01-01T00:00:00Z");
  it.each<Case>([
    [
      "where a request is withdrawn",
      "outdated",
      1,
      ({ requests: [one] }) =>
        db.meetingRequest.update({ where: { id: one?.id }, data: { state: "WITHDRAWN" } }),
    ],
    [
      "where one will not meet the other any more",
      "outdated",
      1,
      ({ editionId, requests: [one] }) =>
        db.meetingRequest.create({
          data: {
            ...{ id: newId(), editionId, fromId: one?.toId ?? "", toId: one?.fromId ?? "" },
            ...{ state: "OPEN", priority: "NEVER", origin: "INSTITUTION" },
          },
        }),
    ],
    [
      "where an interpreter is no longer planned with",
      "outdated",
      2,
      ({ interpreters: [one] }) => db.interpreter.update({ where: { id: one?.id }, data: { active: false } }),
    ],
    [
      "where a table is gone",
      "outdated",
      2,
      async ({ tables: [one] }) => db.meetingTable.delete({ where: { id: one?.id } }),
    ],
    ["where a slot is gone", "outdated", 2, ({ slots: [one] }) => db.timeSlot.delete({ where: { id: one } })],
    [
      "where an institution is away",
      "conflicts",
      1,
      ({ slots: [slot], requests: [one] }) => absent(slot ?? "", one?.fromId ?? ""),
    ],
    [
      "where the organiser has pinned a meeting elsewhere",
      "conflicts",
      1,
      ({ slots, requests: [one] }) =>
        db.meetingRequest.update({ where: { id: one?.id }, data: { pinnedSlotId: slots[3] } }),
    ],
    [
      "where a guest is at another meeting",
      "conflicts",
      2,
      ({ requests: [one, , two] }) =>
        db.meetingRequestGuest.create({ data: { requestId: one?.id ?? "", profileId: two?.fromId ?? "" } }),
    ],
    [
      "where the round has left the room",
      "conflicts",
      4,
      ({ round }) => db.matchingRoundRoom.deleteMany({ where: { roundId: round.id } }),
    ],
    [
      "where an interpreter does not speak the pair",
      "conflicts",
      2,
      ({ interpreters: [one] }) =>
        db.interpreter.update({ where: { id: one?.id }, data: { pairs: ["ko-zh"] } }),
    ],
  ])("%s", async (_, key, count, spoil) => {
    const talks = await makeTalks();
    const draft = await makeDraft(talks, TWO_BY_TWO);
    await spoil(talks);
    const before = await written(talks);
    const answer = await publishPlan(talks.organiser, talks.editionId, draft.id, draft.version);
    expect(answer).toEqual(refused(`plan.${key}`, { count }));
    expect(await written(talks)).toEqual(before);
  });

  it("where a slot it uses has begun", async () => {
    const talks = await makeTalks();
    expect(await publish(talks, TWO_BY_TWO, {}, at)).toEqual(refused("plan.begun", { count: 4 }));
  });

  it.each<[string, Spots, string, number]>([
    ["where it has an institution in two places", { 0: [0, 0, 0], 1: [0, 1, 1] }, "conflicts", 2],
    ["where it has two meetings at a table", { 0: [0, 0, 0], 3: [0, 0, 1] }, "conflicts", 2],
    ["where it has an interpreter in two places", { 0: [0, 0, 0], 3: [0, 1, 0] }, "conflicts", 2],
    ["where it has nobody to interpret", { 0: [0, 0, 9] }, "conflicts", 1],
  ])("%s", async (_, spots, key, count) => {
    const talks = await makeTalks();
    expect(await publish(talks, spots)).toEqual(refused(`plan.${key}`, { count }));
    expect(await meetingsOf(talks)).toEqual([]);
  });

  it("where it is stale, no draft, a what-if, of another edition or not there", async () => {
    const talks = await makeTalks();
    const { organiser, editionId } = talks;
    const draft = await makeDraft(talks, TWO_BY_TWO);
    const at = (id: string, version = 1, edition = editionId) => publishPlan(organiser, edition, id, version);
    expect(await at(draft.id, 2)).toEqual(refused("plan.stale"));
    const what = await makeDraft(talks, TWO_BY_TWO);
    await db.matchingPlan.update({ where: { id: what.id }, data: { kind: "WHAT_IF" } });
    expect(await at(what.id)).toEqual(refused("plan.whatIf"));
    await db.matchingPlan.update({ where: { id: what.id }, data: { state: "SOLVING" } });
    expect(await at(what.id)).toEqual(refused("plan.notDraft"));
    expect(await at(newId())).toEqual(refused("notFound"));
    expect(await at("x")).toEqual(refused("notFound"));
    const elsewhere = await makeTalks();
    expect(await publishPlan(elsewhere.organiser, elsewhere.editionId, draft.id, 1)).toEqual(
      refused("notFound"),
    );
    expect(await meetingsOf(talks)).toEqual([]);
  });

  it("by whoever does not organise the edition", async () => {
    const talks = await makeTalks();
    const draft = await makeDraft(talks, TWO_BY_TWO);
    for (const [who, actor] of outsiders(talks.editionId)) {
      expect(await publishPlan(actor, talks.editionId, draft.id, 1), who).toEqual(refused("forbidden"));
    }
    expect(await meetingsOf(talks)).toEqual([]);
  });
});

async function absent(slotId: string, profileId: string) {
  const { startsAt, endsAt } = await db.timeSlot.findUniqueOrThrow({ where: { id: slotId } });
  return db.profileAbsence.create({ data: { id: newId(), profileId, startsAt, endsAt } });
}
