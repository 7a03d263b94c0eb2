import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvStream } from "./csv";
import { disarm, rearm } from "./disarm";
import { FORMULAS, nameText } from "./payloads.fixture";
import { contextOf, listOf, person } from "./people.fixture";
import type { NameListRow } from "./row";
import type { ListColumn } from "./schema";

const written = async (columns: ListColumn[], ...rows: NameListRow[]) =>
  (await buffer(csvStream(listOf(...rows), await contextOf({ columns, format: "csv" })))).toString();
const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n" });

describe("CSV", () => {
  it("begins with a BOM and ends its lines with CRLF", async () => {
    const csv = await written(["number", "nativeName"], person({ number: 7 }));
    expect(csv).toBe("\uFEFF序号,姓名\r\n7,欧阳令直\r\n");
  });

  it("writes times on the venue's clock, and telephone numbers without a leading plus", async () => {
    const row = person({ registeredAt: new Date("2026-10-08T16:30:00Z"), phone: "+819012345678" });
    const csv = await written(["registeredAt", "arrivedAt", "phoneCountry", "phoneNational"], row);
    expect(read(csv)[1]).toEqual(["2026-10-09 00:30", "", "81", "9012345678"]);
  });

  it("disarms every formula in every text field and loses no character", async () => {
    const columns: ListColumn[] = [
      "nativeFamily",
      "nativeGiven",
      "reading",
      "position",
      "institution",
      "dietary",
    ];
    const rows = FORMULAS.map((payload) =>
      person({
        nativeFamily: payload,
        nativeGiven: payload,
        reading: payload,
        position: payload,
        institution: { text: payload, language: "zh" },
        dietary: payload,
      }),
    );
    const cells = read(await written(columns, ...rows)).slice(1);
    expect(cells).toHaveLength(FORMULAS.length);
    for (const [index, row] of cells.entries()) {
      for (const cell of row) {
        expect(cell.startsWith("'")).toBe(true);
        expect(rearm(cell)).toBe(FORMULAS[index]);
      }
    }
  });

  it("keeps 5,000 generated names", async () => {
    const names = fc.sample(nameText, 5_000);
    const rows = names.map((nativeFamily) => person({ nativeFamily }));
    const cells = read(await written(["nativeFamily"], ...rows)).slice(1);
    expect(cells.map(([cell]) => rearm(cell ?? ""))).toEqual(names);
  });
});

describe("disarming", { timeout: 60_000 }, () => {
  it("is undone exactly by rearming, whatever the text", () => {
    const nasty = fc.string({
      unit: fc.constantFrom("'", "=", "+", "＝", "\t", "\r", "\n", " ", "\u3000", "a", "金"),
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: "binary" })), (text) => rearm(disarm(text)) === text),
    );
  });

  it("leaves names, numbers and addresses alone", () => {
    for (const text of ["欧阳", "090-1234-5678", "O'Brien", "a@b.cn", "３", "・", "'t Hooft"]) {
      expect(disarm(text)).toBe(text);
    }
  });
});
