import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureOf, rowHeight, screenColumns, screenPages } from "./screen-rules";

const party = (nameZh: string, nameEn: string) => ({
  profileId: nameEn,
  institution: {
    ...({ id: nameEn, kind: "GOVERNMENT", level: "MUNICIPAL", side: "CN" } as const),
    ...{ nameZh, nameEn, nameJa: null, nameKo: null },
  },
});

describe("a big screen's columns", () => {
  it("lose nobody, keep the order and overflow only where one row alone does", () => {
    const heights = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 });
    fc.assert(
      fc.property(heights, (rows) => {
        const columns = screenColumns(rows, (row) => row, 20);
        expect(columns.flat()).toEqual(rows);
        for (const column of columns) {
          expect(column.length).toBeGreaterThan(0);
          expect(column.length === 1 || column.reduce((a, b) => a + b) <= 20).toBe(true);
        }
      }),
    );
  });

  it("stand in pages, side by side", () => {
    expect(screenPages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(screenPages([], 2)).toEqual([]);
  });
});

describe("a row", () => {
  const two = { parties: [party("长春市发展和改革委员会", "Commission"), party("长春市商务局", "Bureau")] };

  it("has a line for each institution where its names fit on one", () => {
    expect(rowHeight(two, "zh")).toBeCloseTo(measureOf("zh").gap + 2 * 1.3);
  });

  it("gets higher with a name that does not fit, in the letters it is written in", () => {
    const long = { parties: [party("长".repeat(41), "x".repeat(41))] };
    expect(rowHeight(long, "zh")).toBeCloseTo(measureOf("zh").gap + 3 * 1.3);
    const wide = 41 * 0.58 + 0.5 + 41 * 0.85;
    expect(rowHeight(long, "en")).toBeCloseTo(
      measureOf("en").gap + Math.ceil(wide / measureOf("en").width) * 1.3,
    );
  });
});
