import { CELADON, GREY, INK } from "@/lib/platform/pdf/ink";
import { drawBlock, type Press } from "@/lib/platform/pdf/press";
import { PAD, PAGE, type Placed, type SetLine, type SetRow } from "./sheet-layout";

const HAIRLINE = "0.78 0.78 0.75";

/** Rows under their heads; on later pages the heads are an artifact, since the table has them already. */
export function drawTable(
  press: Press,
  head: SetRow,
  rows: SetRow[],
  places: Placed[],
  from: number,
  first: boolean,
): void {
  const { ink, tags } = press;
  const { left, right } = PAGE;
  let top = from;
  const rule = (weight: number, colour: string) =>
    ink.artifact(() => ink.rule(left, right, top, weight, colour));
  rule(0.9, CELADON);
  if (first) drawRow(press, head, places, top, "TH");
  else ink.artifact(() => drawCells(press, head, places, top));
  top -= head.height;
  rule(0.5, CELADON);
  for (const [index, row] of rows.entries()) {
    if (index > 0) rule(0.25, HAIRLINE);
    drawRow(press, row, places, top, "TD");
    top -= row.height;
  }
  rule(0.5, CELADON);
  tags.rowEnd();
}

function drawRow(press: Press, { cells }: SetRow, places: Placed[], top: number, type: "TH" | "TD"): void {
  press.tags.row();
  for (const [index, lines] of cells.entries()) {
    const lang = lines[0]?.lang ?? "en";
    press.tags.cell(type, lang, () => drawCell(press, lines, places[index] as Placed, top));
  }
  press.tags.rowEnd();
}

function drawCells(press: Press, { cells }: SetRow, places: Placed[], top: number): void {
  for (const [index, lines] of cells.entries()) drawCell(press, lines, places[index] as Placed, top);
}

function drawCell(press: Press, lines: SetLine[], { x }: Placed, top: number): void {
  for (const { block, drop, lead } of lines) drawBlock(press, block, x, top - PAD - drop, lead ? INK : GREY);
}
