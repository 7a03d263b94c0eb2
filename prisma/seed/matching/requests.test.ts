import { describe, expect, it } from "vitest";
import { askingRefusal, limitOf } from "@/lib/matching/rules";
import { need } from "../need";
import { editions, institutions } from "../source";
import { settingsOf } from "./settings";
import type { RequestSource } from "./shape";
import { profilesOf, requestsOf } from "./source";
import { isWrittenIn } from "./written.fixture";

const known = new Map(institutions.map((one) => [one.key, { id: one.key, side: one.side, kind: one.kind }]));
const isVeto = ({ priority }: RequestSource) => priority === "NEVER";
const isLive = (request: RequestSource) =>
  !isVeto(request) && (request.state === "OPEN" || request.state === "ACCEPTED");
const newest = requestsOf(3);
const count = (test: (request: RequestSource) => boolean) => newest.filter(test).length;

describe.each(editions)("the requests of edition $number", ({ number, mode }) => {
  const requests = requestsOf(number);
  const profiles = new Map(profilesOf(number).map((profile) => [profile.key, profile]));
  const settings = settingsOf({ mode });

  it("are between institutions that have a profile, as the edition's rules allow", () => {
    for (const { from, to, guests } of requests) {
      for (const key of [from, to, ...guests]) expect(profiles.has(key), key).toBe(true);
      const refusal = askingRefusal(mode, settings.asking, need(known, from), need(known, to));
      expect(refusal, `${from} ${to}`).toBeNull();
    }
  });

  it("are one for two institutions, and no more than each may make", () => {
    const live = requests.filter(isLive);
    const pairs = live.map(({ from, to }) => [from, to].sort().join(" "));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { from } of live) {
      const made = live.filter((other) => other.from === from && other.origin !== "ORGANISER").length;
      expect(made, from).toBeLessThanOrEqual(limitOf(settings, need(known, from).kind));
    }
  });

  it("speak the language of whoever wrote them; who declines says why", () => {
    for (const { from, to, message, reason, state } of requests) {
      const language = (key: string) => need(profiles, key).languages[0] ?? "en";
      if (message) expect(isWrittenIn(language(from), message), message).toBe(true);
      expect(reason !== "", `${from} ${to}`).toBe(state === "DECLINED");
      if (reason) expect(isWrittenIn(language(to), reason), reason).toBe(true);
    }
  });
});

it("are as many as an event has two weeks before it, most of them accepted", () => {
  expect(newest.length).toBeGreaterThanOrEqual(110);
  expect(newest.length).toBeLessThanOrEqual(135);
  expect(count(({ state }) => state === "ACCEPTED") / newest.length).toBeGreaterThan(0.7);
  expect(count(isVeto)).toBe(2);
  for (const state of ["OPEN", "DECLINED", "WITHDRAWN"] as const) {
    expect(count((request) => request.state === state && !isVeto(request))).toBeGreaterThanOrEqual(4);
  }
  for (const priority of ["MUST", "WISH", "IF_POSSIBLE"] as const) {
    expect(count((request) => request.priority === priority)).toBeGreaterThanOrEqual(20);
  }
});

it("have one meeting of three sides, one of two slots, one that is pinned, and some of the organiser's", () => {
  const three = newest.filter(({ guests }) => guests.length > 0);
  const sides = three.map(({ from, to, guests }) =>
    [from, to, ...guests].map((key) => need(known, key).side),
  );
  expect(sides).toEqual([["CN", "JP", "KR"]]);
  expect(count(({ length }) => length === 2)).toBe(1);
  expect(count(({ pinned }) => pinned !== null)).toBe(1);
  expect(count(({ origin }) => origin === "ORGANISER")).toBeGreaterThanOrEqual(5);
});
