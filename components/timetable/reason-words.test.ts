import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { RULES } from "@/lib/schedule-check/violation";
import type { Reason } from "@/lib/timetable/schema";
import { reasonParts } from "./reason-parts";
import { remedyFields } from "./remedy-fields";

/** One of every kind. */
const REASONS: Record<Reason["kind"], Reason> = {
  "no-slot-allowed": { kind: "no-slot-allowed" },
  "no-common-free-slot": { kind: "no-common-free-slot", participants: ["x", "y"] },
  "different-tables": { kind: "different-tables", tables: ["t", "u"] },
  "no-table": { kind: "no-table", slots: ["a"] },
  "no-interpreter": { kind: "no-interpreter", pair: "ja-ko", slots: ["a"] },
  "limit-reached": { kind: "limit-reached", participants: ["x"] },
  "tables-taken": { kind: "tables-taken", slots: ["a"] },
  "interpreters-taken": { kind: "interpreters-taken", pairs: ["ja-ko", "ja-zh"], slots: ["a"] },
  displaced: { kind: "displaced", by: ["m"] },
  order: { kind: "order", meetings: ["m"] },
};

describe.each(LOCALES)("in %s", (locale) => {
  it.each(Object.values(REASONS))(
    "$kind is a sentence that says when and for which languages",
    async (reason) => {
      const t = await translatorFor(locale);
      const { key, slots, pairs } = reasonParts(reason);
      const said = t(`timetable.reason.${key}`, { hours: "14:00", pair: "JA–KO" });
      expect(said).not.toContain("timetable.reason");
      expect(said.includes("14:00")).toBe(slots.length > 0);
      expect(said.includes("JA–KO")).toBe(pairs.length > 0);
    },
  );

  it("every rule that a draft can break has its words", async () => {
    const t = await translatorFor(locale);
    for (const rule of [...RULES, "begun"])
      expect(t(`timetable.rule.${rule}`)).not.toContain("timetable.rule");
  });
});

it("names after the sentence whom or what it is about", () => {
  expect(reasonParts(REASONS["limit-reached"]).institutions).toEqual(["x"]);
  expect(reasonParts(REASONS["different-tables"]).tables).toEqual(["t", "u"]);
  expect(reasonParts(REASONS.displaced).meetings).toEqual(["m"]);
  expect(reasonParts(REASONS.order).meetings).toEqual(["m"]);
});

it("makes a what-if of a remedy where there can be one", () => {
  const plan = {
    slots: [{ roundId: "r1" }, { roundId: "r2" }] as never,
    tables: [{ roomId: "hall" }] as never,
  };
  expect(remedyFields({ kind: "interpreter", pair: "ja-ko" }, plan)).toEqual({
    interpreters: "1",
    pair: "ja-ko",
  });
  expect(remedyFields({ kind: "table" }, plan)).toEqual({ tables: "1", roomId: "hall" });
  expect(remedyFields({ kind: "slot" }, plan)).toEqual({ slots: "1", roundId: "r2" });
  expect(remedyFields({ kind: "limit", participant: "x" }, plan)).toBeNull();
});
