import { describe, expect, it } from "vitest";
import { displayName, fullNative } from "@/lib/names/rules";
import type { TimeSlotView } from "@/lib/round/schema";
import { interpreterName, nextWork, presentSlots, withBreaks } from "./rules";
import { interpreterInput } from "./schema";

const START = Date.parse("2026-12-16T01:00:00Z");
const time = (minutes: number) => new Date(START + minutes * 60_000);
const span = (from: number, to: number) => ({ startsAt: time(from), endsAt: time(to) });

/** Slots of 20 minutes, five to a block, an hour of rest between blocks. */
const SLOTS: TimeSlotView[] = Array.from({ length: 15 }, (_, at) => {
  const block = Math.floor(at / 5);
  const from = block * 180 + (at % 5) * 25;
  return { id: `slot ${at}`, roundId: "round", block, ...span(from, from + 20) };
});

it("leaves no more slots than somebody takes, nor those they are away in", () => {
  expect(presentSlots([], null, SLOTS)).toBe(15);
  expect(presentSlots([span(0, 120)], 4, SLOTS)).toBe(4);
  expect(presentSlots([span(0, 120)], 40, SLOTS)).toBe(10);
});

describe("a day's work", () => {
  it("shows where there is time between", () => {
    const day = [span(0, 20), span(25, 45), span(75, 95)];
    expect(withBreaks(day).map(({ breakFrom }) => breakFrom)).toEqual([null, null, time(45)]);
  });

  it("is what is on, then what comes next, on the day itself only", () => {
    const zone = "Asia/Shanghai";
    const all = [span(0, 20), span(60, 80), span(1440, 1460)];
    expect(nextWork(all, time(-60), zone)).toEqual({ work: all[0], running: false });
    expect(nextWork(all, time(10), zone)).toEqual({ work: all[0], running: true });
    expect(nextWork(all, time(20), zone)).toEqual({ work: all[1], running: false });
    expect(nextWork(all, time(80), zone)).toBeNull();
    expect(nextWork(all, time(-1440), zone)).toBeNull();
    expect(nextWork([], time(0), zone)).toBeNull();
  });
});

describe("a name", () => {
  const form = {
    ...{ nativeFamily: "", nativeGiven: "", latinFamily: "", latinGiven: "" },
    ...{ email: "", locale: "ja", pairs: ["ja-zh", "en-ja"], homeRoomId: "" },
  };
  const read = (more: object) => interpreterInput.safeParse({ ...form, ...more });

  it("is drawn as the interpreter's language draws it", () => {
    const person = { nativeFamily: "金", nativeGiven: "雪梅", latinFamily: "JIN", latinGiven: "XUEMEI" };
    expect(fullNative(interpreterName({ ...person, locale: "ja" }))).toBe("金 雪梅");
    expect(fullNative(interpreterName({ ...person, locale: "zh" }))).toBe("金雪梅");
    expect(displayName(interpreterName({ ...person, locale: "zh" }), "ko")).toBe("JIN Xuemei");
  });

  it("may be in any script, but there must be one", () => {
    const hangul = { nativeFamily: "박", nativeGiven: "서연", latinFamily: "PARK", latinGiven: "SEOYEON" };
    expect(read(hangul).data).toMatchObject({ email: null, maxInRow: null, pairs: ["ja-zh", "en-ja"] });
    expect(read({}).success).toBe(false);
  });

  it("comes with languages, and with limits that are numbers", () => {
    const named = { nativeFamily: "Müller", latinFamily: "MUELLER" };
    expect(read({ ...named, maxInRow: "4", active: "yes" }).data).toMatchObject({
      maxInRow: 4,
      active: true,
    });
    for (const wrong of [
      { pairs: [] },
      { pairs: "zh-ja" },
      { maxInRow: "0" },
      { maxSlots: "many" },
      { x: "1" },
    ])
      expect(read({ ...named, ...wrong }).success).toBe(false);
  });
});
