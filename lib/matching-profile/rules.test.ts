import { describe, expect, it } from "vitest";
import { COMING, isComplete, likeliestRepresentative, standsFor, steps } from "./rules";
import type { StartFacts } from "./schema";

describe("who stands for an institution", () => {
  const person = { status: "CONFIRMED", erasedAt: null, institutionId: "i" } as const;

  it("comes, has not been erased, and is of it", () => {
    for (const status of COMING) expect(standsFor({ ...person, status }, "i")).toBe(true);
    for (const status of ["DRAFT", "DECLINED", "CANCELLED"] as const)
      expect(standsFor({ ...person, status }, "i"), status).toBe(false);
    expect(standsFor({ ...person, erasedAt: new Date() }, "i")).toBe(false);
    expect(standsFor(person, "other")).toBe(false);
  });
});

describe("the likeliest representative", () => {
  it("is the liaison officer, else the head, else the first in protocol order", () => {
    const people = (...roles: Parameters<typeof likeliestRepresentative>[0][number]["role"][]) =>
      likeliestRepresentative(roles.map((role, place) => ({ role, place })));
    expect(people("HEAD", "MEMBER", "LIAISON")).toEqual({ role: "LIAISON", place: 2 });
    expect(people("INTERPRETER", "HEAD")).toEqual({ role: "HEAD", place: 1 });
    expect(people("MEMBER", "MEMBER")).toEqual({ role: "MEMBER", place: 0 });
    expect(people()).toBeUndefined();
  });
});

it("is complete with offers, seeks and a language", () => {
  const whole = { offers: ["FOOD"], seeks: ["TOURISM"], languages: ["zh"] };
  expect(isComplete(whole)).toBe(true);
  for (const part of ["offers", "seeks", "languages"])
    expect(isComplete({ ...whole, [part]: [] })).toBe(false);
});

describe("the steps of an institution", () => {
  const fresh: StartFacts = {
    ...{ complete: false, attendees: 0, unanswered: 0, received: 0, made: 0, meetings: 0 },
    ...{ askingOpen: true, representative: null },
  };
  const states = (facts: Partial<StartFacts>) =>
    Object.fromEntries(steps({ ...fresh, ...facts }).map(({ key, state }) => [key, state]));

  it("begin with the profile and end with the timetable", () => {
    expect(steps(fresh).map(({ key }) => key)).toEqual([
      "profile",
      "attendees",
      "answer",
      "ask",
      "timetable",
    ]);
    expect(states({})).toEqual({
      ...{ profile: "todo", attendees: "todo", answer: "idle", ask: "todo", timetable: "idle" },
    });
  });

  it("are done as they are taken", () => {
    expect(states({ complete: true, attendees: 2, received: 3, made: 1, meetings: 4 })).toEqual({
      ...{ profile: "done", attendees: "done", answer: "done", ask: "done", timetable: "todo" },
    });
    expect(states({ received: 3, unanswered: 1 }).answer).toBe("todo");
  });

  it("ask for nothing that is closed", () => {
    const closed = { askingOpen: false, received: 2, unanswered: 2 };
    expect(states(closed)).toMatchObject({ answer: "closed", ask: "closed" });
  });
});
