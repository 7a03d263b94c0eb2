import { expect, it } from "vitest";
import { checkPlan } from "./check";
import { event, plan } from "./event.fixture";

/** What is wrong with a problem whose copy was changed at a path. */
const WRONG: [path: (string | number)[], value: unknown, fault: RegExp][] = [
  [["format"], "delegation-desk/matching-problem@2", /^format: .*matching-problem@1/],
  [["interpreters", 1, "id"], "han", /^interpreters\[1\]\.id: "han" is the name of another one, too$/],
  [["slots", 4, "block"], "am", /^slots\[4\]\.block: "am" has ended before/],
  [["tables", 0, "room"], 7, /^tables\[0\]\.room: expected string/],
  [["tables", 1, "unavailable"], ["s6"], /^tables\[1\]\.unavailable\[0\]: no slot is called "s6"$/],
  [["participants", 2, "table"], "t7", /^participants\[2\]\.table: no table is called "t7"$/],
  [["participants", 0, "maxMeetings"], -1, /^participants\[0\]\.maxMeetings: /],
  [["interpreters", 0, "pairs", 0], "zh-ko", /^interpreters\[0\]\.pairs\[0\]: .*alphabetical/],
  [["interpreters", 0, "pairs", 0], "Korean", /^interpreters\[0\]\.pairs\[0\]: .*"ja-zh"/],
  [["interpreters", 0, "homeRoom"], "west", /^interpreters\[0\]\.homeRoom: no room is called "west"$/],
  [["meetings", 0, "parties"], ["incheon"], /^meetings\[0\]\.parties: /],
  [["meetings", 0, "parties", 1], "incheon", /^meetings\[0\]\.parties\[1\]: "incheon" stands there twice$/],
  [["meetings", 0, "parties", 1], "osaka", /^meetings\[0\]\.parties\[1\]: no participant is called "osaka"$/],
  [["meetings", 0, "priority"], "high", /^meetings\[0\]\.priority: expected number/],
  [["meetings", 0, "length"], 0, /^meetings\[0\]\.length: /],
  [["meetings", 0, "lenght"], 2, /^meetings\[0\]: .*"lenght"/],
  [["meetings", 2, "after"], ["c"], /^meetings\[2\]\.after: a meeting cannot be held after itself$/],
  [["meetings", 2, "after"], ["z"], /^meetings\[2\]\.after\[0\]: no meeting is called "z"$/],
  [["meetings", 3, "pinned", "slot"], "s0", /^meetings\[3\]\.pinned\.slot: no slot is called "s0"$/],
  [["meetings", 4, "published", "table"], "t0", /^meetings\[4\]\.published\.table: no table is called "t0"$/],
  [["meetings", 5, "id"], "a", /^meetings\[5\]\.id: "a" is the name of another one, too$/],
];

it.each(WRONG)("says what is wrong with a problem at %j being %j", (path, value, fault) => {
  expect(faultsOf(changed(event, path, value), plan).problem).toEqual([expect.stringMatching(fault)]);
});

it.each<[unknown, RegExp]>([
  [null, /^the whole file: /],
  [[], /^the whole file: /],
  [{ ...plan, unplaced: undefined }, /^unplaced: /],
  [{ ...plan, meetings: [{ id: "a", slot: "s1", table: "t1" }] }, /^meetings\[0\]\.interpreters: /],
])("says what is wrong with the plan %j", (wrong, fault) => {
  expect(faultsOf(event, wrong).plan).toEqual([expect.stringMatching(fault)]);
});

function faultsOf(problem: unknown, planned: unknown) {
  const checked = checkPlan(problem, planned);
  if (!("faults" in checked)) expect.unreachable(JSON.stringify(checked));
  return checked.faults;
}

function changed(value: unknown, [key, ...path]: (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], path, put);
  return copy;
}
