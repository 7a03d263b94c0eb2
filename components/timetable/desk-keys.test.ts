import type { KeyboardEvent } from "react";
import { expect, it } from "vitest";
import { deskKeys } from "./desk-keys";
import type { Card } from "./sheet";

const card = { id: "m1" } as Card;

/** What a key does, and whether the browser's own answer to it is held back. */
function press(
  key: string,
  { ctrlKey = false, carried = null as string | null, standing = [card], undo = true } = {},
) {
  const done: string[] = [];
  let held = false;
  const onKey = deskKeys({
    ...{ carried, standing },
    move: (key, ctrl) => done.push(`move ${ctrl ? "Ctrl+" : ""}${key}`),
    pick: (id) => done.push(`pick ${id}`),
    drop: () => done.push("drop"),
    cancel: () => done.push("cancel"),
    takeOut: (id) => done.push(`take out ${id}`),
    nothing: () => done.push("nothing"),
    undo: undo ? () => done.push("undo") : null,
  });
  const event = { key, ctrlKey, metaKey: false, preventDefault: () => (held = true) };
  onKey(event as unknown as KeyboardEvent);
  return [...done, held ? "held" : "let through"];
}

it("picks up and puts down with Enter and the space bar", () => {
  for (const key of ["Enter", " "]) {
    expect(press(key)).toEqual(["pick m1", "held"]);
    expect(press(key, { carried: "m2" })).toEqual(["drop", "held"]);
    expect(press(key, { standing: [] })).toEqual(["nothing", "held"]);
  }
});

it("gives up with Escape, takes out with Delete, and takes back with Ctrl and Z, where there is something to", () => {
  expect(press("Escape", { carried: "m1" })).toEqual(["cancel", "held"]);
  expect(press("Escape")).toEqual(["let through"]);
  expect(press("Delete")).toEqual(["take out m1", "held"]);
  expect(press("Backspace", { carried: "m1" })).toEqual(["let through"]);
  expect(press("Delete", { standing: [] })).toEqual(["let through"]);
  expect(press("z", { ctrlKey: true })).toEqual(["undo", "held"]);
  expect(press("z", { ctrlKey: true, undo: false })).toEqual(["let through"]);
});

it("moves with arrows and leaves every other key to the browser", () => {
  expect(press("ArrowLeft")).toEqual(["move ArrowLeft", "held"]);
  expect(press("Home", { ctrlKey: true })).toEqual(["move Ctrl+Home", "held"]);
  for (const key of ["Tab", "a", "F5"]) expect(press(key)).toEqual(["let through"]);
});
