import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/timetable/board";
import type { EditorWords } from "./editor-words";
import { boardAt } from "./obstacles";
import { overSentence, stateOf } from "./over";
import type { Card } from "./sheet";

const meeting = (id: string, parties: string[], slotId?: string, tableId = "t") => ({
  ...{ id, length: 1, pairs: [], pin: null, parties: parties.map((one) => ({ id: one })) },
  place: slotId ? { slotId, tableId, interpreterIds: [] } : null,
});
const board: Board = {
  slots: ["a", "b"].map((id) => ({ id, block: "1" })),
  tables: ["t", "u"].map((id) => ({ id, roomId: "room", unavailable: [] })),
  participants: ["x", "y", "z", "w"].map((id) => ({ id, unavailable: [] })),
  interpreters: [],
  meetings: [meeting("1", ["x", "y"], "a"), meeting("2", ["z", "w"], "b"), meeting("3", ["x", "z"])],
};
const card = (id: string, more: Partial<Card> = {}): Card => ({
  ...{ id, href: "", interpreters: [], priority: "", must: false, marked: false, broken: false },
  ...{ pinned: false, length: 1, parties: [{ id, text: id, lang: "en", side: "CN", short: "CN" }], ...more },
});
const cards = { 1: card("1"), 2: card("2"), 3: card("3") };
const words = {
  ...{ free: "free", comma: "; ", swaps: "changes places with {meeting}" },
  rules: { "participant-at-once": "In two meetings", "table-at-once": "Two at one table" },
} as EditorWords;
const say = (id: string, slotId: string, tableId: string, standing: Card[] = []) =>
  overSentence(stateOf(board, id, { slotId, tableId }, standing), cards, words);

describe("a meeting in hand over a cell", () => {
  it("is free where nothing is in its way", () => {
    expect(say("1", "b", "u")).toBe("free");
  });

  it("names each rule that would be broken and with whom, not itself", () => {
    expect(say("3", "a", "u")).toBe("In two meetings (1)");
    expect(say("3", "a", "t", [card("1")])).toBe("In two meetings (1); Two at one table (1)");
  });

  it("changes places with the one meeting that stands there, unless that is pinned or it has no place itself", () => {
    expect(say("1", "b", "t", [card("2")])).toBe("changes places with 2");
    expect(say("1", "b", "t", [card("2", { pinned: true })])).toBe("Two at one table (2)");
    expect(stateOf(board, "3", { slotId: "b", tableId: "t" }, [card("2")]).other).toBeUndefined();
  });
});

it("knows where meetings were put a moment ago", () => {
  const now = boardAt(board, { 1: undefined, 3: { slotId: "b", tableId: "u" } });
  expect(now.meetings.map(({ place }) => place?.slotId)).toEqual([undefined, "b", "b"]);
});
