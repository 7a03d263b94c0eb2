import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ExportState } from "@/lib/name-list/export-queries";
import { ExportProgress } from "./export-progress";

const said = (state: ExportState) => ({ title: `${state} title`, text: `${state} text` });
const states = {
  READY: said("READY"),
  RUNNING: said("RUNNING"),
  DONE: said("DONE"),
  FAILED: said("FAILED"),
  EXPIRED: said("EXPIRED"),
};
const words = {
  rows: "Rows: {written}",
  rowsOf: "Rows: {written} of {total}",
  download: "Download",
  again: "Download again",
  back: "Back",
};
const addresses = { file: "/file", progress: "/progress", list: "/list" };
const drawn = (state: ExportState, open: boolean, written = 0, total = 0) =>
  renderToStaticMarkup(
    <ExportProgress first={{ state, written, total }} lang="en" {...{ open, addresses, states, words }} />,
  );

it("gives the file as a link, without a script", () => {
  expect(drawn("READY", true)).toMatch(/<a href="\/file" download=""[^>]*>.*Download<\/a>/);
});

it("says in words how far it is and what became of it", () => {
  expect(drawn("RUNNING", true, 12_000, 100_000)).toContain("Rows: 12,000 of 100,000");
  expect(drawn("RUNNING", true)).not.toMatch(/<progress[^>]* value=/);
  expect(drawn("FAILED", true, 5, 9)).toContain("FAILED text");
  expect(drawn("FAILED", true, 5, 9)).toContain("Download again");
});

it("offers no link that has run out", () => {
  for (const markup of [drawn("EXPIRED", false), drawn("DONE", false, 3, 3)]) {
    expect(markup).not.toContain("/file");
    expect(markup).toContain('href="/list"');
  }
});
