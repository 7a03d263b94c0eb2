import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf } from "./file-rows";
import { decodings } from "./file-text";
import { MAX_ROWS } from "./import-schema";

const words = {
  columns: {
    from: ["from", "申请方", "申込元"],
    to: ["to", "被申请方", "상대 기관"],
    priority: ["priority", "優先度"],
    message: ["message", "留言"],
  },
  priorities: { MUST: [], WISH: [], IF_POSSIBLE: [], NEVER: [] },
};
const read = (text: string) => {
  const rows = rowsOf(text, words);
  if (!rows.ok) throw new Error(rows.reason.key);
  return rows.value;
};
const why = (text: string) => {
  const rows = rowsOf(text, words);
  return rows.ok ? null : rows.reason;
};

describe("rows of a file", () => {
  it("are read by the names of their columns, in any language and order", () => {
    expect(read("留言,상대 기관,FROM\nhello,B,A\n")).toEqual([
      { line: 2, from: "A", to: "B", priority: "", message: "hello" },
    ]);
  });

  it("stand in the usual order where nothing names them; tabs part what was copied from a spreadsheet", () => {
    expect(read("A\tB, Inc.\tMUST\n\nC\tD")).toEqual([
      { line: 1, from: "A", to: "B, Inc.", priority: "MUST", message: "" },
      { line: 3, from: "C", to: "D", priority: "", message: "" },
    ]);
  });

  it("keep the line on which they begin, though a message runs over several", () => {
    expect(read('from,to,priority,message\r\nA,B,,"one\ntwo\nthree"\r\nC,D,,x')).toMatchObject([
      { line: 2, message: "one\ntwo\nthree" },
      { line: 5, from: "C" },
    ]);
  });

  it("are what was written, whatever it was", () => {
    const cell = fc.string().map((text) => text.replaceAll("\r", "").trim());
    const row = fc.record({ from: cell.filter(Boolean), to: cell, message: cell });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = stringify(rows, { header: true, columns: ["from", "to", "message"] });
        expect(read(text).map(({ from, to, message }) => ({ from, to, message }))).toEqual(rows);
      }),
    );
  });

  it("are refused as a whole where there are none, too many, or a quotation mark is left open", () => {
    expect(why("")).toEqual({ key: "request.fileEmpty" });
    expect(why("from,to\n")).toEqual({ key: "request.fileEmpty" });
    expect(read("A,B\n".repeat(MAX_ROWS))).toHaveLength(MAX_ROWS);
    expect(why("A,B\n".repeat(MAX_ROWS + 1))).toMatchObject({ key: "request.fileTooLong" });
    expect(why('A,B\nC,"D\n')).toMatchObject({ key: "request.fileUnreadable" });
  });
});

describe("the text of a file", () => {
  const bytes = (...octets: number[]) => Uint8Array.from(octets);

  it("is UTF-8 where it can be, with or without a mark", () => {
    expect(decodings(new TextEncoder().encode("釜山商工会議所"))).toEqual(["釜山商工会議所"]);
    expect(decodings(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual(["A"]);
    expect(decodings(bytes(0xff, 0xfe, 0x41, 0))).toEqual(["A"]);
  });

  it("is else what each national encoding makes of it", () => {
    expect(decodings(bytes(0xb3, 0xa4, 0xb4, 0xba))).toContain("长春");
    expect(decodings(bytes(0x92, 0xb7, 0x8d, 0xe8))).toContain("長崎");
    expect(decodings(bytes(0xba, 0xce, 0xbb, 0xea))).toContain("부산");
    expect(decodings(bytes(0xff))).toEqual([]);
  });
});
