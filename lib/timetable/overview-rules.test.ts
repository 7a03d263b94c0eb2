import { describe, expect, it } from "vitest";
import { lackingPlaces, nextSteps, pairBalance } from "./overview-rules";
import type { MatchingOverview } from "./overview-schema";

const NOTHING: MatchingOverview = {
  profiles: { listed: 0, unlisted: 0, silent: 0 },
  requests: { OPEN: 0, ACCEPTED: 0, DECLINED: 0, WITHDRAWN: 0 },
  ...{ slots: 0, tables: 0, places: 0, pairs: [], published: null, drafts: 0, solving: 0, scheduled: 0 },
  wanted: {
    MUST: { meetings: 0, places: 0 },
    WISH: { meetings: 0, places: 0 },
    IF_POSSIBLE: { meetings: 0, places: 0 },
  },
  ...{ unplaced: 0, unrecorded: 0, outcomes: { NONE: 0, HELD: 0, HELD_LATE: 0, NO_SHOW: 0 } },
};
const READY: MatchingOverview = {
  ...NOTHING,
  profiles: { listed: 40, unlisted: 1, silent: 0 },
  requests: { OPEN: 0, ACCEPTED: 30, DECLINED: 4, WITHDRAWN: 1 },
  ...{ slots: 10, tables: 4, places: 40 },
  wanted: { ...NOTHING.wanted, MUST: { meetings: 30, places: 32 } },
};
const keys = (now: MatchingOverview) => nextSteps(now).map(({ key }) => key);

describe("what to do next", () => {
  it("begins with profiles and slots", () => {
    expect(keys(NOTHING)).toEqual(["profiles", "rounds"]);
    expect(keys({ ...READY, tables: 0, places: 0 })).toEqual(["tables"]);
  });

  it("is to plan, wait, publish, and then what the timetable lacks", () => {
    expect(keys(READY)).toEqual(["plan"]);
    expect(keys({ ...READY, solving: 1 })).toEqual(["solving"]);
    expect(keys({ ...READY, drafts: 2 })).toEqual(["publish"]);
    const published = { id: "plan", number: 3, publishedAt: new Date(0) };
    expect(keys({ ...READY, drafts: 2, published, unplaced: 2 })).toEqual(["unplaced"]);
    expect(keys({ ...READY, published })).toEqual([]);
    expect(keys({ ...READY, published, unrecorded: 5 })).toEqual(["outcomes"]);
  });

  it("counts what is short before planning", () => {
    const short = { ...READY, places: 30, pairs: [{ pair: "ja-ko" as const, needed: 9, supply: 4 }] };
    expect(nextSteps(short).map(({ key, count }) => [key, count])).toEqual([
      ["places", 2],
      ["interpreters", 1],
      ["plan", 1],
    ]);
    expect(lackingPlaces(READY)).toBe(0);
  });
});

describe("interpreting", () => {
  it("is added up in slots, beside those there are", () => {
    const needs = [
      { parties: [["zh" as const], ["ja" as const]], length: 2 },
      { parties: [["ja" as const], ["zh" as const, "en" as const]], length: 1 },
      { parties: [["zh" as const], ["zh" as const]], length: 8 },
    ];
    const interpreters = [
      { pairs: ["ko-zh" as const], present: 7 },
      { pairs: ["ko-zh" as const, "ja-zh" as const], present: 2 },
    ];
    expect(pairBalance(needs, interpreters)).toEqual([
      { pair: "ja-zh", needed: 3, supply: 2 },
      { pair: "ko-zh", needed: 0, supply: 9 },
    ]);
  });

  it("is by the pair that most people interpret, not by whoever is longest there", () => {
    const needs = [{ parties: [["zh" as const, "en" as const], ["ja" as const]], length: 1 }];
    const interpreters = [
      { pairs: ["en-ja" as const], present: 3 },
      { pairs: ["en-ja" as const], present: 3 },
      { pairs: ["ja-zh" as const], present: 20 },
    ];
    expect(pairBalance(needs, interpreters)).toContainEqual({ pair: "en-ja", needed: 1, supply: 6 });
  });
});
