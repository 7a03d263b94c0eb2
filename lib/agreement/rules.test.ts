import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { SIDES } from "@/lib/names/schema";
import {
  daysAfter,
  daysBefore,
  dueOn,
  inSigningOrder,
  moveRefusal,
  nextStates,
  nextTalk,
  stateBefore,
  titleIn,
} from "./rules";
import {
  type AgreementState,
  agreementFilter,
  agreementInput,
  type Move,
  moveInput,
  RHYTHMS,
} from "./schema";

const seen = { editionId: "e", id: "a", version: 1 };
type Standing = { state: AgreementState } & ReturnType<typeof daysBefore>;
const NO_DAYS = { signedOn: null, inForceFrom: null, endsOn: null };
const PLANNED: Standing = { ...NO_DAYS, state: "PLANNED" };
const TODAY = "2026-12-20";
const sign = (signedOn: string): Move => ({ ...seen, to: "SIGNED", signedOn });
const force = (inForceFrom: string, until: string | null = null): Move => ({
  ...{ ...seen, to: "IN_FORCE", inForceFrom, until },
});
const end = (endsOn: string): Move => ({ ...seen, to: "ENDED", endsOn });
const signed = { ...PLANNED, state: "SIGNED" as const, signedOn: "2026-12-16" };
const inForce = { ...signed, state: "IN_FORCE" as const, inForceFrom: "2026-12-18" };

describe("a move", () => {
  it.each([
    ["a planned one is signed", PLANNED, sign("2026-12-16"), null],
    ["not on a day to come", PLANNED, sign("2026-12-21"), "agreement.dayToCome"],
    ["a planned one is not in force", PLANNED, force("2026-12-16"), "agreement.noSuchMove"],
    ["a planned one does not end", PLANNED, end("2026-12-16"), "agreement.noSuchMove"],
    ["a signed one is not signed again", signed, sign("2026-12-17"), "agreement.noSuchMove"],
    ["a signed one comes into force", signed, force("2026-12-16"), null],
    ["not before it was signed", signed, force("2026-12-15"), "agreement.beforeSigning"],
    ["with a term that lies ahead", signed, force("2026-12-18", "2029-12-17"), null],
    ["not with one that is over before", signed, force("2026-12-18", "2026-12-17"), "agreement.beforeForce"],
    ["a signed one may end at once", signed, end("2026-12-19"), null],
    ["one in force ends", inForce, end("2026-12-18"), null],
    ["not before it was in force", inForce, end("2026-12-17"), "agreement.beforeForce"],
    ["an ended one stays", { ...inForce, state: "ENDED" as const }, end(TODAY), "agreement.noSuchMove"],
  ])("%s", (_, from, move, reason) => {
    expect(moveRefusal(from, move, TODAY)).toBe(reason);
  });

  it("names a day that there is", () => {
    const named = { editionId: crypto.randomUUID(), id: crypto.randomUUID(), version: "1" };
    const read = (signedOn: string) => moveInput.safeParse({ ...named, to: "SIGNED", signedOn }).success;
    expect(read("2026-12-16")).toBe(true);
    for (const none of ["0000-01-01", "0000-02-29", "2026-02-29", "10000-01-01", ""])
      expect(read(none)).toBe(false);
  });

  const days = fc.date({ min: new Date("2026-01-01"), max: new Date(TODAY), noInvalidDate: true });
  const isoDay = days.map((day) => day.toISOString().slice(0, 10));
  const move = fc.oneof(
    isoDay.map(sign),
    isoDay.map(end),
    fc.tuple(isoDay, fc.option(isoDay)).map(([from, until]) => force(from, until)),
  );

  it("taken and taken back, any number of them, leaves days that fit the state and their order", () => {
    fc.assert(
      fc.property(fc.array(fc.option(move), { maxLength: 12 }), (moves) => {
        let at = PLANNED;
        for (const one of moves) {
          const before = stateBefore(at);
          if (one === null) at = before ? { state: before, ...daysBefore(at, before) } : at;
          else if (moveRefusal(at, one, TODAY) === null) at = { state: one.to, ...daysAfter(at, one) };
          const { state, signedOn, inForceFrom, endsOn } = at;
          expect(signedOn !== null).toBe(state !== "PLANNED");
          if (state === "IN_FORCE") expect(inForceFrom).not.toBeNull();
          if (state === "ENDED") expect(endsOn).not.toBeNull();
          if (inForceFrom && endsOn) expect(inForceFrom <= endsOn).toBe(true);
          if (signedOn && inForceFrom) expect(signedOn <= inForceFrom).toBe(true);
        }
      }),
    );
  });

  it("leads on to what can be taken back", () => {
    expect(nextStates("SIGNED")).toEqual(["IN_FORCE", "ENDED"]);
    const ended = { ...signed, state: "ENDED" as const, endsOn: TODAY };
    expect(stateBefore(ended)).toBe("SIGNED");
    expect(stateBefore({ ...ended, inForceFrom: "2026-12-18" })).toBe("IN_FORCE");
    expect(stateBefore(PLANNED)).toBeNull();
  });
});

describe("contacts talk next", () => {
  it.each([
    ["MONTHLY", "2026-12-16", "2027-01-16"],
    ["MONTHLY", "2027-01-16", "2027-01-16"],
    ["MONTHLY", "2027-01-17", "2027-02-16"],
    ["QUARTERLY", "2028-02-01", "2028-03-16"],
    ["YEARLY", "2026-12-16", "2027-12-16"],
  ] as const)("%s, asked on %s: %s", (rhythm, today, talk) => {
    expect(nextTalk(signed, rhythm, today)).toBe(talk);
  });

  it("on the last day of a shorter month", () => {
    expect(nextTalk({ ...signed, signedOn: "2027-01-31" }, "MONTHLY", "2027-02-01")).toBe("2027-02-28");
  });

  it("never in the past, and not twice a rhythm away", () => {
    const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, fc.constantFrom(...RHYTHMS), (a, b, rhythm) => {
        const [signedOn, today] = [a, b].map((one) => one.toISOString().slice(0, 10)) as [string, string];
        const talk = nextTalk({ ...signed, signedOn }, rhythm, today) ?? "";
        expect(talk > signedOn && talk >= today).toBe(true);
        const ahead = Date.parse(talk) - Math.max(Date.parse(today), Date.parse(signedOn));
        expect(ahead).toBeLessThanOrEqual(367 * 86_400_000);
      }),
    );
  });

  it("not at all without a channel, before it is signed and after it has ended", () => {
    expect(nextTalk(signed, null, TODAY)).toBeNull();
    expect(nextTalk(PLANNED, "MONTHLY", TODAY)).toBeNull();
    expect(nextTalk({ ...inForce, state: "ENDED", endsOn: TODAY }, "MONTHLY", TODAY)).toBeNull();
  });
});

it("is looked after on its meeting's day until it is in force, then at the end of its term", () => {
  const both = { endsOn: "2029-12-17", followUpOn: "2027-03-01" };
  expect(dueOn({ ...signed, ...both })).toBe("2027-03-01");
  expect(dueOn({ ...inForce, ...both })).toBe("2029-12-17");
  expect(dueOn({ ...inForce, ...both, state: "ENDED" })).toBeNull();
});

it("is called by its title in the reader's language, else in English, else in any, and says which", () => {
  const title = { zh: "协议", ja: "", ko: "", en: "Agreement" };
  expect(titleIn(title, "zh")).toEqual({ text: "协议", lang: "zh-Hans" });
  expect(titleIn(title, "ko")).toEqual({ text: "Agreement", lang: "en" });
  expect(titleIn({ ...title, en: "" }, "ja")).toEqual({ text: "协议", lang: "zh-Hans" });
});

describe("in the order of the ceremony", () => {
  const party = (side: PartyInstitution["side"], level: PartyInstitution["level"] = "MUNICIPAL") =>
    ({ side, level }) as PartyInstitution;
  const line = (id: string, ...parties: PartyInstitution[]) => ({ id, parties });
  const ORDER = ["JP", "CN", "KR", "OBSERVER"] as const;

  it("sides come first, then levels, then who was added first", () => {
    const lines = [
      line("d", party("CN"), party("KR")),
      line("c", party("JP"), party("CN")),
      line("b", party("CN", "NATIONAL"), party("KR")),
      line("a", party("CN"), party("KR")),
    ];
    expect(inSigningOrder(lines, [...ORDER]).map(({ id }) => id)).toEqual(["c", "b", "a", "d"]);
  });

  it("whichever order they are given in", () => {
    const parties = fc.array(
      fc.constantFrom(...SIDES).map((side) => party(side)),
      { minLength: 2, maxLength: 3 },
    );
    const lines = fc.uniqueArray(fc.record({ id: fc.uuid(), parties }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(lines, (given) => {
        expect(inSigningOrder([...given].reverse(), [...ORDER])).toEqual(inSigningOrder(given, [...ORDER]));
      }),
    );
  });
});

describe("a form", () => {
  const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
  const whole = { titleKo: "협약", parties: [a, b], summary: "", summaryLocale: "", rhythm: "QUARTERLY" };

  it("needs a title in some language, two parties, and the language of what it says", () => {
    const wrong = (more: object) =>
      agreementInput.safeParse({ ...whole, ...more }).error?.issues.map(({ message }) => message);
    expect(wrong({})).toBeUndefined();
    expect(wrong({ titleKo: "" })).toEqual(["agreement.error.untitled"]);
    expect(wrong({ parties: a })).toEqual(["agreement.error.parties"]);
    expect(wrong({ parties: [a, a] })).toEqual(["agreement.error.parties"]);
    expect(wrong({ summary: "물류" })).toEqual(["agreement.error.language"]);
  });

  it("of a filter drops what it does not know", () => {
    const asked = { state: "GONE", side: "XX", edition: "2", after: "1", q: "부산" };
    expect(agreementFilter.parse(asked)).toEqual({ q: "부산" });
  });
});
