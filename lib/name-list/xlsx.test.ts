import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { translatorFor } from "../platform/i18n/translate";
import { FORMULAS, nameText } from "./payloads.fixture";
import { contextOf, listOf, people, person } from "./people.fixture";
import type { NameListRow } from "./row";
import type { ListColumn } from "./schema";
import { xlsxStream } from "./xlsx";

const written = async (columns: ListColumn[], ...rows: NameListRow[]) =>
  buffer(xlsxStream(listOf(...rows), await contextOf({ columns, language: "ko" })));
const part = (file: Buffer, path: string) => strFromU8(unzipSync(file)[path] as Uint8Array);

describe("XLSX", () => {
  it("has typed cells under headings in the list's language", async () => {
    const row = person({ number: 7, registeredAt: new Date("2026-10-08T16:30:00Z"), phone: "+821012345678" });
    const file = await written(
      ["number", "nativeName", "phoneCountry", "phoneNational", "registeredAt", "arrivedAt"],
      row,
    );
    const [head, cells] = await readSheet(file, { trim: false });
    expect(head).toEqual(["연번", "성명", "국가 번호", "전화번호", "신청 일시", "도착 일시"]);
    const [number, name, country, national, registered, arrived] = cells ?? [];
    expect([number, name, country, national, arrived]).toEqual([7, "欧阳令直", 82, "1012345678", null]);
    const late = Number(registered) - Date.parse("2026-10-09T00:30:00Z");
    expect(Math.abs(late)).toBeLessThan(2);
  });

  it("freezes the head, filters every column, and says what it is on a second sheet", async () => {
    const file = await written(["number", "nativeName"], person(), person({ number: 2 }));
    const sheet = part(file, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
    const about = await readSheet(file, 2);
    const words = await translatorFor("ko");
    expect(about).toEqual([
      ["명단", "제3회 한중일 경제무역 상담회 참가자 명단"],
      ["정렬", words("domain.order.protocol")],
      ["출력 일시", "2026년 11월 23일 월요일 18:04(중국 표준시)"],
      ["출력자", "陈思远"],
      ["인원", "2명"],
      ["선택 조건", "전체 참가자"],
    ]);
  });

  it("draws a name with its side's font", async () => {
    const file = await written(["nativeName"], person({ side: "JP" }), person());
    const styles = [...part(file, "xl/worksheets/sheet1.xml").matchAll(/r="A[23]" s="(\d+)"/g)].map(
      ([, s]) => s,
    );
    expect(new Set(styles).size).toBe(2);
  });

  it("holds no formula, and every formula's characters", async () => {
    const rows = FORMULAS.map((payload) =>
      person({ nativeFamily: payload, position: payload, dietary: payload }),
    );
    const file = await written(["nativeFamily", "position", "dietary"], ...rows);
    expect(part(file, "xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]/);
    const cells = (await readSheet(file, { trim: false })).slice(1);
    expect(cells).toEqual(FORMULAS.map((payload) => [payload, payload, payload]));
  });

  it("keeps 5,000 generated names", async () => {
    const names = fc.sample(nameText, 5_000);
    const file = await written(["nativeFamily"], ...names.map((nativeFamily) => person({ nativeFamily })));
    const cells = (await readSheet(file, { trim: false })).slice(1);
    expect(cells.map(([cell]) => cell)).toEqual(names.map((name) => name));
  });

  it("keeps what XML cannot hold, and what looks like its escape", async () => {
    const texts = [
      "a\u0001b",
      "\u000B",
      "_x0041_",
      "_x005F_x0041_",
      "a\r\nb",
      "\uFFFF",
      "x\uD800y",
      "<&>\"'",
      " a ",
    ];
    const file = await written(["position"], ...texts.map((position) => person({ position })));
    const cells = (await readSheet(file, { trim: false })).slice(1);
    expect(cells.map(([cell]) => cell)).toEqual(texts);
  });

  it("tells its progress and breaks off when aborted", async () => {
    const progress: number[] = [];
    const context = await contextOf({}, 250);
    await buffer(xlsxStream(people(250), context, { onProgress: (rows) => progress.push(rows) }));
    expect(progress).toEqual([100, 200, 250]);
    const abort = new AbortController();
    const stop = (rows: number) => rows >= 1_000 && abort.abort(new Error("gone"));
    const broken = xlsxStream(people(100_000), context, { onProgress: stop, signal: abort.signal });
    await expect(buffer(broken)).rejects.toThrow("gone");
  });

  it("reads no further than the reader does", async () => {
    let read = 0;
    const stream = xlsxStream(people(200_000), await contextOf({}, 200_000), {
      onProgress: (rows) => (read = rows),
    });
    for await (const _ of stream) break;
    expect(stream.destroyed).toBe(true);
    expect(read).toBeLessThan(20_000);
  });
});
