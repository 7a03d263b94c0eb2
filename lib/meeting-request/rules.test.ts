import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualSettings } from "@/lib/matching/rules";
import { REQUEST_PRIORITIES, REQUEST_STATES } from "@/lib/matching/schema";
import {
  askRefusal,
  DEEDS,
  type Deed,
  isAskedTooOften,
  isDone,
  isInForce,
  isLive,
  mayDo,
  needsReason,
  pairRefusal,
  type Role,
  slotsTaken,
} from "./rules";
import { REQUEST_ORIGINS } from "./schema";

const ROLES: Role[] = ["ASKER", "ASKED", "GUEST", "ORGANISER"];
const wish = (state: (typeof REQUEST_STATES)[number]) =>
  ({ state, priority: "WISH", origin: "INSTITUTION" }) as const;

/** Who may do what, in the order A(sker), D (asked), O(rganiser); whatever is not here nobody may. */
const TABLE: Record<string, Partial<Record<Deed, string>>> = {
  OPEN: { accept: "DO", decline: "DO", withdraw: "AO", change: "O" },
  ACCEPTED: { withdraw: "ADO", change: "O", reopen: "O" },
  DECLINED: { reopen: "O" },
  WITHDRAWN: {},
};
const LETTER: Record<Role, string> = { ASKER: "A", ASKED: "D", ORGANISER: "O", GUEST: "-" };

describe("what may be done", () => {
  it.each(REQUEST_STATES)("with a wish that is %s is what the table says", (state) => {
    for (const deed of DEEDS)
      for (const role of ROLES) {
        const allowed = (TABLE[state]?.[deed] ?? "").includes(LETTER[role]);
        expect(mayDo(deed, role, wish(state)), `${deed} by ${role}`).toBe(allowed);
      }
  });

  it("with a veto is to lift it: by whose it is, the organiser's by the organiser only", () => {
    const standing = fc.record({
      deed: fc.constantFrom(...DEEDS),
      role: fc.constantFrom(...ROLES),
      state: fc.constantFrom(...REQUEST_STATES),
      origin: fc.constantFrom(...REQUEST_ORIGINS),
    });
    fc.assert(
      fc.property(standing, ({ deed, role, state, origin }) => {
        const whose = role === "ORGANISER" || (role === "ASKER" && origin === "INSTITUTION");
        expect(mayDo(deed, role, { state, origin, priority: "NEVER" })).toBe(
          deed === "lift" && whose && state !== "WITHDRAWN",
        );
      }),
    );
  });

  it("twice is done already, and needs a reason where somebody counts on it", () => {
    expect(isDone("accept", { state: "ACCEPTED" })).toBe(true);
    expect(isDone("withdraw", { state: "WITHDRAWN" })).toBe(true);
    expect(isDone("decline", { state: "ACCEPTED" })).toBe(false);
    expect(isDone("change", { state: "OPEN" })).toBe(false);
    expect(needsReason("withdraw", { state: "ACCEPTED" })).toBe(true);
    expect(needsReason("withdraw", { state: "OPEN" })).toBe(false);
  });

  it("is never both live and a veto in force", () => {
    for (const state of REQUEST_STATES)
      for (const priority of REQUEST_PRIORITIES)
        expect(isLive({ state, priority }) && isInForce({ state, priority })).toBe(false);
  });
});

describe("what is there between two already", () => {
  const between = (fromId: string, toId: string, more: object = {}) => [
    { ...wish("OPEN"), fromId, toId, ...more },
  ];

  it("says who asked whom", () => {
    expect(pairRefusal("a", between("a", "b"))).toBe("request.alreadyAsked");
    expect(pairRefusal("a", between("b", "a", { state: "ACCEPTED" }))).toBe("request.askedByThem");
    expect(pairRefusal("a", between("a", "b", { state: "WITHDRAWN" }))).toBeNull();
  });

  it("holds one's own veto against one, and says nothing of the other's", () => {
    expect(pairRefusal("a", between("a", "b", { priority: "NEVER" }))).toBe("request.vetoed");
    expect(pairRefusal("a", between("b", "a", { priority: "NEVER" }))).toBeNull();
    expect(pairRefusal("a", between("a", "b", { priority: "NEVER", state: "WITHDRAWN" }))).toBeNull();
  });

  it("takes a no for an answer, of those who asked themselves", () => {
    expect(pairRefusal("a", between("a", "b", { state: "DECLINED" }))).toBe("request.declinedBefore");
    expect(pairRefusal("b", between("a", "b", { state: "DECLINED" }))).toBeNull();
    expect(pairRefusal("a", between("a", "b", { state: "DECLINED", origin: "FILE" }))).toBeNull();
  });

  it("counts what one's own requests were taken back, in one direction", () => {
    const times = (count: number, more: object = {}) =>
      Array.from({ length: count }, () => between("a", "b", { state: "WITHDRAWN", ...more })).flat();
    expect(isAskedTooOften("a", times(2))).toBe(false);
    expect(isAskedTooOften("a", times(3))).toBe(true);
    expect(isAskedTooOften("b", times(3))).toBe(false);
    for (const other of [{ priority: "NEVER" }, { origin: "FILE" }, { state: "DECLINED" }])
      expect(isAskedTooOften("a", [...times(2), ...times(3, other)])).toBe(false);
  });
});

describe("asking", () => {
  const settings = usualSettings("INSTITUTION");
  const party = (id: string, side: "CN" | "JP") =>
    ({ id, listed: true, institution: { side, kind: "ASSOCIATION" } }) as const;
  const facts = {
    ...{ mode: "INSTITUTION" as const, settings, earlier: [], made: 0 },
    ...{ from: party("a", "CN"), to: party("b", "JP") },
  };
  const now = new Date("2026-11-24T00:00:00Z");
  const why = (more: object) => askRefusal({ ...facts, ...more }, now)?.reason;

  it("is free within the window, the rules and the limit", () => {
    expect(askRefusal(facts, now)).toBeNull();
    expect(why({ settings: { ...settings, closesAt: now } })).toEqual({ key: "request.closed" });
    expect(why({ to: party("b", "CN") })).toEqual({ key: "request.side" });
    expect(why({ to: { ...party("b", "JP"), listed: false } })).toEqual({ key: "request.notListed" });
    expect(why({ made: 11 })).toBeUndefined();
    expect(why({ made: 12 })).toEqual({ key: "request.limit", values: { limit: 12 } });
    expect(why({ settings: { ...settings, limits: { ASSOCIATION: 0 } } })).toMatchObject({
      values: { limit: 0 },
    });
  });
});

describe("the slots that a meeting takes", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 11, 16, hour));
  const slots = [
    { id: "b", roundId: "r", block: 0, startsAt: at(2) },
    { id: "a", roundId: "r", block: 0, startsAt: at(1) },
    { id: "c", roundId: "r", block: 1, startsAt: at(3) },
  ];

  it("follow each other in time and never cross a break", () => {
    expect(slotsTaken(slots, { slotId: "a", length: 2 })).toEqual(["a", "b"]);
    expect(slotsTaken(slots, { slotId: "b", length: 2 })).toBeNull();
    expect(slotsTaken(slots, { slotId: "c", length: 1 })).toEqual(["c"]);
    expect(slotsTaken(slots, { slotId: "x", length: 1 })).toBeNull();
  });
});
