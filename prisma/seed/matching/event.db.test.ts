import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { conflictsOf } from "@/lib/timetable/current";
import { documentsOf } from "@/lib/timetable/documents";
import { outlook } from "@/lib/timetable/problem";
import { timetableFacts } from "@/lib/timetable/problem-queries";
import { seedExample } from "../example";
import { byId, meetingsOf, plain, published, renamed } from "./event.fixture";
import { solved } from "./solved";

beforeAll(() => seedExample({ now: new Date() }));

const NEWEST = { edition: { number: 3 } };

describe("the profiles", () => {
  it("have people of their own institution who come to meetings; the first of them answers for it", async () => {
    const profiles = await db.matchingProfile.findMany({
      include: { attendees: { include: { delegate: true } }, edition: true },
    });
    expect(profiles.filter(({ edition }) => edition.number === 3).length).toBeGreaterThan(80);
    for (const { attendees, representativeId, institutionId, editionId } of profiles) {
      const people = attendees.map(({ delegate }) => delegate).sort((a, b) => a.rank - b.rank);
      expect(people[0]?.id).toBe(representativeId);
      for (const one of people) expect(one).toMatchObject({ institutionId, editionId });
    }
  });
});

describe("the timetable", () => {
  it.each([1, 2, 3])(
    "of edition %i keeps every rule, and stands in the rows of its meetings",
    async (number) => {
      const { problem, plan } = await published(number);
      expect(conflictsOf(problem, plan)).toEqual([]);
      const places = (await meetingsOf(number)).map(({ requestId, slotId, tableId, holds }) => ({
        id: requestId,
        slot: slotId,
        table: tableId,
        interpreters: holds
          .flatMap((hold) => (hold.slotId === slotId ? (hold.interpreterId ?? []) : []))
          .sort(),
      }));
      const planned = plan.meetings.map((place) => ({
        ...place,
        interpreters: place.interpreters.toSorted(),
      }));
      expect(byId(places)).toEqual(byId(planned));
    },
  );

  it("is of the problem that the product would make of the rows", async () => {
    const { editionId, problem, publishedAt } = await published();
    const facts = await timetableFacts(db, editionId);
    expect(plain(outlook(facts, publishedAt ?? new Date()).problem)).toEqual(problem);
  });

  it("has every meeting that must be; a handful of others are left out, each with its reason", async () => {
    const { problem, plan, reasons, result } = await published();
    const priority = new Map(problem.meetings.map((meeting) => [meeting.id, meeting.priority]));
    expect(plan.unplaced.length).toBeGreaterThanOrEqual(4);
    expect(plan.unplaced.length).toBeLessThanOrEqual(9);
    expect(plan.unplaced.filter((id) => priority.get(id) === 0)).toEqual([]);
    expect(reasons.map(({ meeting }) => meeting)).toEqual(plan.unplaced);
    expect(reasons.filter((one) => one.reasons.length === 0)).toEqual([]);
    const kinds = new Set(reasons.flatMap((one) => one.reasons.map(({ kind }) => kind)));
    for (const kind of ["interpreters-taken", "limit-reached", "no-common-free-slot"] as const)
      expect(kinds).toContain(kind);
    expect(result).toMatchObject({ reproducible: true });
  });

  it("leaves nobody without a meeting whose wish was accepted", async () => {
    const { problem, plan } = await published();
    const out = new Set(plan.unplaced);
    const met = new Set(problem.meetings.filter(({ id }) => !out.has(id)).flatMap(({ parties }) => parties));
    expect(problem.participants.filter(({ id }) => !met.has(id))).toEqual([]);
  });

  it("is the same whatever the ids are", async () => {
    const { problem, plan } = await published();
    const again = await solved(renamed(problem), new Date());
    expect(again.plan).toEqual(renamed(plan));
  });

  it("has the meetings of three, of two slots, and the pinned one as they were asked for", async () => {
    const meetings = await meetingsOf(3);
    const count = (holds: (typeof meetings)[number]["holds"]) =>
      new Set(holds.flatMap((one) => one.profileId ?? [])).size;
    expect(meetings.filter(({ holds }) => count(holds) === 3)).toHaveLength(1);
    const [long, ...others] = meetings.filter(({ length }) => length > 1);
    expect(others).toEqual([]);
    expect(new Set(long?.holds.map(({ slotId }) => slotId)).size).toBe(2);
    const [pinned] = meetings.filter(({ request }) => request.pinnedSlotId !== null);
    expect(pinned).toMatchObject({
      slotId: pinned?.request.pinnedSlotId,
      tableId: pinned?.request.pinnedTableId,
    });
  });

  it("has a draft after it: with one interpreter more, more can meet", async () => {
    const { plan } = await published();
    const draft = await db.matchingPlan.findFirstOrThrow({ where: { ...NEWEST, state: "DRAFT" } });
    const what = documentsOf(draft);
    expect(draft).toMatchObject({ kind: "WHAT_IF", number: 2 });
    expect(what.changes).toMatchObject([{ kind: "interpreter", pair: "ko-zh" }]);
    expect(what.plan?.unplaced.length).toBeLessThan(plan.unplaced.length);
    expect(what.plan && conflictsOf(what.problem, what.plan)).toEqual([]);
  });
});

describe("what came of it", () => {
  it("has eleven pairs that mean to sign, each at a meeting of theirs", async () => {
    const agreements = await db.agreement.findMany({
      where: NEWEST,
      include: {
        parties: true,
        meeting: { include: { holds: { include: { profile: true } } } },
      },
    });
    const pairs = agreements.filter(({ parties }) => parties.length === 2);
    expect(pairs).toHaveLength(11);
    for (const { state, parties, meeting } of pairs) {
      expect(state).toBe("PLANNED");
      const met = new Set(meeting?.holds.flatMap(({ profile }) => profile?.institutionId ?? []));
      expect(met).toEqual(new Set(parties.map(({ institutionId }) => institutionId)));
    }
  });

  it("has outcomes of the earlier editions alone", async () => {
    const rows = await db.meeting.findMany({ include: { edition: true } });
    const known = (number: number) => rows.filter(({ edition }) => edition.number === number);
    expect(known(3).every(({ outcome, agreed }) => outcome === "NONE" && !agreed)).toBe(true);
    for (const number of [1, 2]) {
      expect(known(number).every(({ outcome }) => outcome !== "NONE")).toBe(true);
      expect(known(number).filter(({ outcome }) => outcome === "HELD").length).toBeGreaterThanOrEqual(7);
    }
  });

  it("has agreements in every state over the three editions", async () => {
    const rows = await db.agreement.groupBy({ by: ["state"], _count: true });
    expect(rows.map(({ state }) => state).sort()).toEqual(["ENDED", "IN_FORCE", "PLANNED", "SIGNED"]);
  });

  it("names nobody twice: interpreters and contacts are not among the delegates", async () => {
    const delegates = await db.delegate.findMany({ select: { nativeFamily: true, nativeGiven: true } });
    const names = new Set(delegates.map((one) => one.nativeFamily + one.nativeGiven));
    const interpreters = await db.interpreter.findMany({ where: NEWEST });
    expect(interpreters).toHaveLength(6);
    for (const one of interpreters) expect(names).not.toContain(one.nativeFamily + one.nativeGiven);
    for (const { name } of await db.agreementContact.findMany())
      expect(names).not.toContain(name.replace(" ", ""));
  });
});
