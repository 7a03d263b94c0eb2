import { expect, it } from "vitest";
import { checkPlan } from "./check";
import { event, plan } from "./event.fixture";
import type { Plan } from "./plan";
import type { Meeting } from "./problem";
import { RULES, type Rule } from "./violation";

type Event = Omit<typeof event, "meetings"> & { meetings: Meeting[] };

it("finds nothing wrong with a plan that keeps every rule, and counts its figures", () => {
  expect(checkPlan(event, plan)).toEqual({
    violations: [],
    figures: {
      placed: 5,
      unplaced: 1,
      byPriority: [
        { priority: 0, meetings: 2, unplaced: 0 },
        { priority: 1, meetings: 2, unplaced: 0 },
        { priority: 2, meetings: 2, unplaced: 1 },
      ],
      worstServed: { participant: "changchun", unplaced: 1, meetings: 3 },
      moved: { slot: 1, table: 0 },
      gaps: { all: 2, aboveMost: 0, most: 1, idleSlots: 2 },
      roomChanges: { participants: 2, interpreters: 0 },
      interpreterChanges: 2,
      interpreters: [
        { id: "han", slots: 2, longestRow: 2, awayFromHomeRoom: 0 },
        { id: "ota", slots: 2, longestRow: 1, awayFromHomeRoom: 0 },
        { id: "wen", slots: 1, longestRow: 1, awayFromHomeRoom: 0 },
      ],
    },
  });
});

/** One thing changed in the event or the plan, and the rules that it breaks: all of them, and no other. */
const SPOILT: [what: string, rules: Rule[], spoil: (event: Event, plan: Plan) => void][] = [
  ["an unknown meeting", ["unknown-name"], (_, plan) => plan.unplaced.push("z")],
  ["an unknown slot", ["unknown-name"], (_, plan) => set(plan, "e", { slot: "s9" })],
  ["an unknown table", ["unknown-name"], (_, plan) => set(plan, "e", { table: "t9" })],
  [
    "an unknown interpreter",
    ["unknown-name", "interpreters"],
    (_, plan) => set(plan, "b", { interpreters: ["x"] }),
  ],
  ["a meeting placed and left out", ["meeting-once"], (_, plan) => plan.unplaced.push("e")],
  ["a meeting left out twice", ["meeting-once"], (_, plan) => plan.unplaced.push("f")],
  [
    "a meeting held twice",
    ["meeting-once"],
    (_, plan) => plan.meetings.push({ id: "b", slot: "s2", table: "t3", interpreters: ["ota"] }),
  ],
  ["a meeting nobody speaks of", ["meeting-missing"], (_, plan) => plan.unplaced.pop()],
  ["a required meeting left out", ["required"], (_, plan) => leaveOut(plan, "a")],
  ["a pinned meeting left out", ["pinned"], (_, plan) => leaveOut(plan, "d")],
  ["a pinned meeting at another slot", ["pinned"], (_, plan) => set(plan, "d", { slot: "s2" })],
  ["a pinned meeting at another table", ["pinned"], (_, plan) => set(plan, "d", { table: "t2" })],
  ["a slot that is not allowed", ["allowed-slot"], (event) => meeting(event, "b").slots?.splice(0, 1)],
  [
    "a meeting over lunch",
    ["one-block"],
    (event) => {
      meeting(event, "c").length = 2;
      meeting(event, "e").parties = ["busan", "jilin"];
      event.participants[1]?.unavailable?.pop();
    },
  ],
  [
    "a meeting after the last slot",
    ["one-block"],
    (event, plan) => {
      meeting(event, "e").length = 2;
      set(plan, "e", { slot: "s5" });
    },
  ],
  [
    "a participant in two meetings",
    ["participant-at-once"],
    (_, plan) => set(plan, "e", { slot: "s3", table: "t2" }),
  ],
  [
    "a participant in the second slot of a meeting",
    ["participant-at-once"],
    (_, plan) => set(plan, "e", { slot: "s2" }),
  ],
  [
    "a table with two meetings",
    ["table-at-once"],
    (event, plan) => {
      event.participants[2] = { id: "changchun" };
      set(plan, "b", { table: "t1" });
    },
  ],
  [
    "an interpreter in two meetings",
    ["interpreter-at-once"],
    (_, plan) => {
      set(plan, "a", { interpreters: ["wen"] });
      set(plan, "b", { interpreters: ["wen"] });
    },
  ],
  [
    "an absent participant",
    ["participant-unavailable"],
    (event) => event.participants[1]?.unavailable?.push("s3"),
  ],
  [
    "a participant who leaves in the second slot",
    ["participant-unavailable"],
    (event) => {
      event.participants[0] = { ...event.participants[0], id: "incheon", unavailable: ["s2"] };
    },
  ],
  [
    "a table that is taken away",
    ["table-unavailable"],
    (_, plan) => set(plan, "e", { slot: "s5", table: "t2" }),
  ],
  [
    "an absent interpreter",
    ["interpreter-unavailable"],
    (event) => event.interpreters[1]?.unavailable?.push("s3"),
  ],
  ["a participant away from their table", ["fixed-table"], (_, plan) => set(plan, "c", { table: "t2" })],
  [
    "more meetings than somebody takes part in",
    ["max-meetings"],
    (event) => {
      event.participants[0] = { id: "incheon", maxMeetings: 2 };
    },
  ],
  ["a meeting before the one it follows", ["order"], (event) => meeting(event, "a").after.push("e")],
  ["no interpreter", ["interpreters"], (_, plan) => set(plan, "b", { interpreters: [] })],
  ["one interpreter too many", ["interpreters"], (_, plan) => set(plan, "e", { interpreters: ["han"] })],
  ["one interpreter for two pairs", ["interpreters"], (_, plan) => set(plan, "c", { interpreters: ["wen"] })],
  [
    "the same interpreter for two pairs",
    ["interpreters"],
    (_, plan) => set(plan, "c", { interpreters: ["wen", "wen"] }),
  ],
  [
    "two interpreters who speak the same of the two pairs",
    ["interpreters"],
    (event) => {
      event.interpreters[2] = { id: "wen", pairs: ["ja-zh"] };
    },
  ],
  [
    "an interpreter without rest",
    ["max-in-row"],
    (event) => {
      event.interpreters[0] = { id: "han", pairs: ["ko-zh"], maxInRow: 1 };
    },
  ],
  [
    "too many gaps where every meeting has to be held",
    ["max-gaps"],
    (event, plan) => {
      event.meetings = event.meetings
        .filter(({ id }) => id !== "f")
        .map((one) => ({ ...one, required: true }));
      event.maxGaps = 0;
      plan.unplaced.pop();
    },
  ],
  [
    "an interpreter with too many slots",
    ["max-slots"],
    (event) => {
      event.interpreters[1] = { id: "ota", pairs: ["ja-ko", "ja-zh"], maxSlots: 1 };
    },
  ],
];

it.each(SPOILT)("names the rule that is broken by %s", (_, rules, spoil) => {
  const [spoilt, planned] = [completed(event), structuredClone(plan)];
  spoil(spoilt, planned);
  const checked = checkPlan(spoilt, planned);
  if ("faults" in checked) expect.unreachable(JSON.stringify(checked));
  expect([...new Set(checked.violations.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
  const named = [...planned.meetings.map(({ id }) => id), ...planned.unplaced, "f"];
  for (const { text, meetings } of checked.violations) {
    expect(text).toMatch(/^["A-Z].*\.$/);
    expect(meetings.length).toBeGreaterThan(0);
    expect(named).toEqual(expect.arrayContaining(meetings));
  }
});

it("takes too many gaps as a figure where meetings may be left out", () => {
  const checked = checkPlan({ ...event, maxGaps: 0 }, plan);
  expect(checked).toMatchObject({ violations: [], figures: { gaps: { all: 2, aboveMost: 2, most: 1 } } });
});

it("has a spoilt plan for every rule", () => {
  expect(new Set(SPOILT.flatMap(([, rules]) => rules))).toEqual(new Set(RULES));
});

/** Every meeting with all that a file may leave out, to be changed. */
function completed({ meetings, ...others }: typeof event): Event {
  const said = (one: (typeof meetings)[number]) => ({
    length: 1,
    pairs: [],
    after: [],
    required: false,
    ...one,
  });
  return structuredClone({ ...others, meetings: meetings.map(said) });
}

function meeting(event: Event, id: string): Meeting {
  const found = event.meetings.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

function set(plan: Plan, id: string, place: Partial<Plan["meetings"][number]>): void {
  plan.meetings = plan.meetings.map((one) => (one.id === id ? { ...one, ...place } : one));
}

function leaveOut(plan: Plan, id: string): void {
  plan.meetings = plan.meetings.filter((one) => one.id !== id);
  plan.unplaced.push(id);
}
