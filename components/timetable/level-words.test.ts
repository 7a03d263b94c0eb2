import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/platform/i18n/translate";
import type { Level } from "@/lib/timetable/schema";
import { levelWords } from "./level-words";

const all = await translatorFor("en");
const words = {
  t: (key: string, values?: Record<string, string | number>) => all(`timetable.${key}`, values),
  d: (key: string) => all(`domain.${key}`),
  locale: "en" as const,
};
const of = (level: Level) => levelWords(level, words);

describe("a level in words", () => {
  it("says that a value is the least only where that is proved", () => {
    expect(of({ name: "gaps", value: 9, bound: 9, proved: true })).toMatchObject({
      name: "Gaps",
      value: "9",
      proof: "proved the least",
    });
    expect(of({ name: "gaps", value: 9, bound: 9, proved: false }).proof).toBe("proved at least 9");
  });

  it("says how far a bound has come, and when there is none", () => {
    expect(of({ name: "gaps", value: 9, bound: 5, proved: false }).proof).toBe("proved at least 5");
    expect(of({ name: "gaps", value: 9, bound: null, proved: false }).proof).toBe("no bound known");
    expect(of({ name: "gaps", value: 9, bound: 0, proved: false }).proof).toBe("no bound known");
  });

  it("names the priority of meetings left out, and writes a share as one", () => {
    const left: Level = { name: "unplaced", priority: 0, required: false, value: 2, bound: 0, proved: false };
    expect(of(left)).toMatchObject({ key: "unplaced 0", name: "Not placed: Must meet" });
    expect(of({ ...left, priority: -1, required: true }).name).toBe("Not placed: pinned");
    expect(of({ name: "worst-share", value: 0.25, bound: null, proved: false }).value).toBe("25%");
  });
});
