import { describe, expect, it } from "vitest";
import { usualSettings } from "@/lib/matching/rules";
import { fatesOf, type ImportFacts, keyOf } from "./import-rules";
import type { FileRow } from "./import-schema";

const known = (id: string, side: "CN" | "JP" | "KR") => ({ id, side, kind: "ASSOCIATION" as const });
const [a, b, c] = [known("a", "CN"), known("b", "JP"), known("c", "CN")];
const facts: ImportFacts = {
  words: {
    columns: { from: [], to: [], priority: [], message: [] },
    priorities: { MUST: ["Must meet", "必須"], WISH: ["희망"], IF_POSSIBLE: [], NEVER: ["不对接"] },
  },
  mode: "INSTITUTION",
  asking: usualSettings("INSTITUTION").asking,
  earlier: [],
  byName: new Map([
    [keyOf("长春"), [a]],
    [keyOf("長崎"), [b]],
    [keyOf("吉林"), [c]],
    [keyOf("同名"), [a, b]],
  ]),
};
const row = (from: string, to: string, more: Partial<FileRow> = {}): FileRow => ({
  ...{ line: 1, from, to, priority: "", message: "" },
  ...more,
});
const fates = (rows: FileRow[], more: Partial<ImportFacts> = {}) =>
  fatesOf(rows, { ...facts, ...more }).map(({ fate, why }) => (why ? `${fate} ${why}` : fate));

describe("what becomes of a row", () => {
  it("is told by who is named", () => {
    expect(fates([row("长春", "長崎"), row("长春", "釜山"), row("同名", "長崎"), row("长春", "")])).toEqual([
      "new",
      "unknown",
      "ambiguous",
      "malformed request.fileName",
    ]);
  });

  it("is told by its priority, in any language, and its message", () => {
    const wishes = fatesOf([row("长春", "長崎", { priority: "必須" })], facts);
    expect(wishes[0]?.wish).toMatchObject({ fromId: "a", toId: "b", priority: "MUST" });
    expect(fates([row("长春", "長崎", { priority: "soon" })])).toEqual(["malformed request.filePriority"]);
    expect(fates([row("长春", "長崎", { message: "x".repeat(1001) })])).toEqual([
      "malformed request.fileMessage",
    ]);
  });

  it("is told by the rules of the edition, which bind no veto", () => {
    expect(fates([row("长春", "吉林"), row("长春", "长春")])).toEqual([
      "notAllowed request.side",
      "notAllowed request.oneself",
    ]);
    expect(fates([row("长春", "吉林", { priority: "不对接" })])).toEqual(["new"]);
  });

  it("is there already where the file itself, or anybody, asked before", () => {
    expect(fates([row("长春", "長崎"), row("長崎", "长春")])).toEqual(["new", "there"]);
    const earlier = (more: object) => ({
      earlier: [
        { fromId: "a", toId: "b", state: "OPEN", priority: "WISH", origin: "INSTITUTION", ...more } as const,
      ],
    });
    expect(fates([row("長崎", "长春")], earlier({}))).toEqual(["there"]);
    expect(fates([row("长春", "長崎")], earlier({ state: "DECLINED" }))).toEqual(["new"]);
    expect(fates([row("长春", "長崎")], earlier({ state: "DECLINED", origin: "FILE" }))).toEqual(["there"]);
  });

  it("stops at a veto, also one of a row before it, and ends no live request", () => {
    const veto = row("長崎", "长春", { priority: "不对接" });
    expect(fates([veto, row("长春", "長崎"), veto])).toEqual(["new", "notAllowed request.vetoed", "there"]);
    expect(fates([row("长春", "長崎"), veto])).toEqual(["new", "notAllowed request.liveBetween"]);
  });
});
