import { describe, expect, it } from "vitest";
import { dayOf, formatDay, formatDays, formatTime } from "./dates";

describe("formatDays", () => {
  it("writes the common part once, as each language does", () => {
    expect(formatDays("2026-12-16", "2026-12-18", "zh")).toBe("2026年12月16日至18日");
    expect(formatDays("2026-12-16", "2026-12-18", "ja")).toBe("2026年12月16日～18日");
    expect(formatDays("2026-12-16", "2026-12-18", "ko")).toBe("2026년 12월 16일~18일");
    expect(formatDays("2026-11-30", "2026-12-02", "zh")).toBe("2026年11月30日至12月2日");
    expect(formatDays("2026-12-31", "2027-01-02", "ja")).toBe("2026年12月31日～2027年1月2日");
    expect(formatDays("2026-12-16", "2026-12-16", "zh")).toBe("2026年12月16日");
  });
});

describe("days and times", () => {
  it("are the venue's, whatever the machine's zone", () => {
    const late = new Date("2026-12-16T16:30:00Z");
    expect(dayOf(late, "Asia/Shanghai")).toBe("2026-12-17");
    expect(formatTime(late, "Asia/Shanghai")).toBe("00:30");
    expect(formatTime(late, "Asia/Seoul")).toBe("01:30");
  });

  it("name the weekday", () => {
    expect(formatDay("2026-12-16", "zh")).toBe("2026年12月16日星期三");
    expect(formatDay("2026-12-16", "ko")).toContain("수요일");
  });
});
