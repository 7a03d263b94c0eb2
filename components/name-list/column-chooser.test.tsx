import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ListColumn } from "@/lib/name-list/schema";
import { ColumnChooser } from "./column-chooser";

const words = {
  up: "Move {name} forward",
  down: "Move {name} back",
  remove: "Remove {name}",
  add: "Add {name}",
  moved: "",
  removed: "",
  order: "",
  unapplied: "",
  more: "Add a column",
};
const offered: { key: ListColumn; name: string }[] = [
  { key: "number", name: "No." },
  { key: "side", name: "Side" },
  { key: "email", name: "$& {name}" },
];
const drawn = (chosen: ListColumn[]) =>
  renderToStaticMarkup(<ColumnChooser chosen={chosen} offered={offered} words={words} />);
const buttons = (markup: string) =>
  [...markup.matchAll(/<button [^>]*value="([^"]+)"( disabled="")?[^>]*aria-label="([^"]+)"/g)].map(
    ([, value, disabled, label]) => [value, disabled ? "off" : "on", label],
  );

it("sends the columns in their order, and each button its change, without a script", () => {
  const markup = drawn(["side", "number"]);
  expect([...markup.matchAll(/name="columns" value="(\w+)"/g)].map(([, key]) => key)).toEqual([
    "side",
    "number",
  ]);
  expect(buttons(markup)).toEqual([
    ["up.side", "off", "Move Side forward"],
    ["down.side", "on", "Move Side back"],
    ["remove.side", "on", "Remove Side"],
    ["up.number", "on", "Move No. forward"],
    ["down.number", "off", "Move No. back"],
    ["remove.number", "on", "Remove No."],
    ["add.email", "on", "Add $&amp; {name}"],
  ]);
});

it("keeps the last column", () => {
  expect(buttons(drawn(["side"]))[2]).toEqual(["remove.side", "off", "Remove Side"]);
});
