import { describe, expect, it } from "vitest";
import { placeForm, planView, solveForm, whatIfForm } from "./form-schema";

const editionId = "01a20ce7-2b9a-76c6-b6ab-3a24c719bf52";
const id = "01a20ce7-2b9a-76c6-b6ab-3a24c719bf53";
const error = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues[0]?.message;

describe("a form", () => {
  it("of a run takes whole numbers within their bounds, and says which is wrong", () => {
    const sent = { editionId, id, seed: "7", limitSeconds: "60", note: " Late requests " };
    expect(solveForm.parse(sent)).toEqual({
      editionId,
      id,
      seed: 7,
      limitSeconds: 60,
      note: "Late requests",
    });
    for (const seed of ["", "0", "-1", "1.5", "1e3", "x"])
      expect(error(solveForm.safeParse({ ...sent, seed }))).toBe("timetable.error.seed");
    expect(error(solveForm.safeParse({ ...sent, limitSeconds: "1801" }))).toBe("timetable.error.limit");
    expect(solveForm.safeParse({ ...sent, id: "again" }).success).toBe(false);
  });

  it("of a what-if leaves out what is not added, and needs something", () => {
    const sent = {
      editionId,
      id,
      tables: "",
      roomId: editionId,
      interpreters: "2",
      pair: "ja-ko",
      slots: "0",
    };
    expect(whatIfForm.parse(sent)).toEqual({
      ...{ editionId, id },
      changes: [{ kind: "interpreter", pair: "ja-ko", count: 2 }],
    });
    expect(error(whatIfForm.safeParse({ ...sent, interpreters: "" }))).toBe("timetable.error.nothing");
    expect(error(whatIfForm.safeParse({ ...sent, interpreters: "21" }))).toBe("timetable.error.more");
  });

  it("of a place takes none, one or several interpreters", () => {
    const sent = { editionId, id: editionId, version: "3", meetingId: editionId, slotId: "s", tableId: "t" };
    expect(placeForm.parse(sent).interpreterIds).toBeUndefined();
    expect(placeForm.parse({ ...sent, interpreterIds: "i" }).interpreterIds).toEqual(["i"]);
    expect(placeForm.parse({ ...sent, interpreterIds: ["i", "j"] }).interpreterIds).toEqual(["i", "j"]);
    expect(placeForm.safeParse({ ...sent, more: "" }).success).toBe(false);
  });
});

it("takes an address however it is written", () => {
  expect(planView.parse({ view: "institutions", part: "2", out: "50", round: "r" })).toMatchObject({
    ...{ view: "institutions", part: 2, out: 50, round: "r" },
  });
  const odd = planView.parse({ view: "x", part: "-1", out: ["1", "2"], round: ["a", "b"], letters: "many" });
  expect(odd).toEqual({ part: 0, out: 0 });
});
