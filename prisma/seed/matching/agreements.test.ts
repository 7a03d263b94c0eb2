import { describe, expect, it } from "vitest";
import { need } from "../need";
import { institutions } from "../source";
import { agreementsOf, outcomesOf, requestsOf } from "./source";
import { pairKey } from "./timetable";
import { isWrittenIn } from "./written.fixture";

const known = new Map(institutions.map((one) => [one.key, one]));
const pairs = agreementsOf(3).filter(({ parties }) => parties.length === 2);

it("are eleven pairs at the newest edition: Changchun with institutions, chambers and associations", () => {
  expect(pairs).toHaveLength(11);
  const partners = pairs.map(({ parties: [host = "", partner = ""] }) => {
    expect(need(known, host).side).toBe("CN");
    return need(known, partner);
  });
  for (const side of ["JP", "KR"]) {
    const ofSide = new Set(partners.filter((one) => one.side === side).map(({ kind }) => kind));
    expect(ofSide).toContain("CHAMBER_OF_COMMERCE");
    expect(ofSide.size, side).toBeGreaterThan(1);
  }
  expect(new Set(partners.map(({ kind }) => kind))).toContain("ASSOCIATION");
  expect(new Set(partners.map(({ kind }) => kind))).toContain("GOVERNMENT");
});

it("are still to be signed, each of a meeting that must be", () => {
  const requests = new Map(requestsOf(3).map((one) => [pairKey(one.from, one.to), one]));
  for (const { state, meeting, parties, signed } of agreementsOf(3)) {
    expect({ state, signed }).toEqual({ state: "PLANNED", signed: undefined });
    const request = need(requests, pairKey(...(meeting ?? ["", ""])));
    expect(request).toMatchObject({ state: "ACCEPTED", priority: "MUST" });
    for (const key of [request.from, request.to, ...request.guests]) expect(parties).toContain(key);
  }
});

it("set up one channel between Changchun and both sides, with a contact of each party", () => {
  const [channel, ...others] = agreementsOf(3).filter(({ parties }) => parties.length > 2);
  expect(others).toEqual([]);
  const { parties = [], contacts = [], rhythm } = channel ?? {};
  expect(rhythm).toBe("QUARTERLY");
  expect(contacts.map(({ institution }) => institution)).toEqual(parties);
  expect(new Set(parties.map((key) => need(known, key).side))).toEqual(new Set(["CN", "JP", "KR"]));
});

describe.each([1, 2, 3])("the agreements of edition %i", (edition) => {
  const agreements = agreementsOf(edition);

  it("have titles in four languages, and contacts at addresses that cannot exist", () => {
    for (const { title, summary, summaryLocale, contacts, parties, rhythm } of agreements) {
      for (const locale of ["zh", "ko", "en"] as const)
        expect(isWrittenIn(locale, title[locale]), title.zh).toBe(true);
      // It may be of Chinese characters alone.
      expect(title.ja).not.toBe(title.zh);
      if (summary) expect(summaryLocale && isWrittenIn(summaryLocale, summary), summary).toBe(true);
      for (const { email, institution } of contacts) {
        expect(email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
        expect(parties).toContain(institution);
      }
      expect(contacts.length > 0).toBe(rhythm !== undefined);
    }
  });

  it("are those that meetings agreed on, and of institutions beside them", () => {
    const agreed = outcomesOf(edition).filter((outcome) => outcome.agreed);
    const ofMeetings = agreements.flatMap(({ meeting }) => (meeting ? [pairKey(...meeting)] : []));
    if (edition < 3)
      expect(ofMeetings.sort()).toEqual(agreed.map(({ from, to }) => pairKey(from, to)).sort());
  });
});

describe.each([1, 2])("the outcomes of edition %i", (edition) => {
  const requests = requestsOf(edition);
  const outcomes = outcomesOf(edition);

  it("are one for each meeting that was asked for", () => {
    const asked = requests.map(({ from, to }) => pairKey(from, to));
    expect(outcomes.map(({ from, to }) => pairKey(from, to)).sort()).toEqual(asked.sort());
  });

  it("say who did not come, or what came of it", () => {
    for (const { from, to, outcome, absent, result, agreed } of outcomes) {
      const held = outcome !== "NO_SHOW";
      expect(result !== "", `${from} ${to}`).toBe(held);
      expect(absent.length > 0).toBe(!held);
      for (const key of absent) expect([from, to]).toContain(key);
      if (agreed) expect(held).toBe(true);
    }
  });
});
