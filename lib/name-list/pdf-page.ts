import { langTag } from "../platform/i18n/locales";
import { CELADON, GREY, INK } from "../platform/pdf/ink";
import { type Block, widthOf } from "../platform/pdf/lines";
import { heightOf as blockHeight, drawBlock, LEADING, set } from "../platform/pdf/press";
import type { Column } from "./columns";
import type { PageCount } from "./pdf-count";
import type { Desk } from "./pdf-desk";
import { statementOf, titleOf } from "./statement";

const FOOT = 7;
const PAD = 3.4;

/** Title, statement and filter on the first page; gives the top edge of what follows. */
export function drawOpening(desk: Desk): number {
  const { context, paper, tags } = desk;
  const { language } = context.spec;
  const width = paper.right - paper.left;
  let top = paper.top;
  const put = (tag: "H1" | "P", block: Block, colour: string) =>
    tags.text(tag, () => {
      top -= drawBlock(desk, block, paper.left, top, colour);
    });
  put("H1", set(desk, titleOf(context), { language, weight: "500Medium", size: 15, width }), INK);
  const small = { language, weight: "400Regular", size: 8.5, width } as const;
  put("P", set(desk, statementOf(context), small), GREY);
  for (const line of context.filter) put("P", set(desk, line, small), GREY);
  return top - 8;
}

/** The head row; on later pages it is an artifact, since the table has its head already. Gives the new top. */
export function drawHead(desk: Desk, columns: Column[], top: number, first: boolean): number {
  const { context, paper, tags, ink } = desk;
  const { language } = context.spec;
  const blocks = columns.map(({ heading }, index) =>
    set(desk, heading, {
      language,
      weight: "500Medium",
      size: paper.text * 0.92,
      width: widthAt(desk, index),
    }),
  );
  const height = heightOf(blocks) + 2 * PAD;
  const draw = (index: number) =>
    drawCell(desk, blocks[index] as Block, index, top - PAD, alignOf(columns[index]));
  if (first) {
    tags.row();
    for (const index of columns.keys()) tags.cell("TH", langTag(language), () => draw(index));
    tags.rowEnd();
  } else
    ink.artifact(() => {
      for (const index of columns.keys()) draw(index);
    });
  ink.artifact(() => {
    ink.rule(paper.left, paper.right, top, 0.9, CELADON);
    ink.rule(paper.left, paper.right, top - height, 0.5, CELADON);
  });
  return top - height;
}

/** Foot of a page: what the list is, in which order and from when, and n / N: a loose sheet says it all. */
export function drawFoot(desk: Desk, count: PageCount, number: number): void {
  const { context, paper, ink } = desk;
  const style = { language: context.spec.language, weight: "400Regular", size: FOOT } as const;
  const block = set(desk, `${titleOf(context)} · ${statementOf(context)}`, {
    ...style,
    width: paper.right - paper.left - 60,
  });
  ink.artifact(() => {
    drawBlock(desk, block, paper.left, 36, GREY);
    count.print(number, paper.right, 36 - FOOT * 1.06);
  });
}

/** One cell's lines from a top edge. */
export function drawCell(
  desk: Desk,
  block: Block,
  index: number,
  top: number,
  align: "left" | "right",
): void {
  const { x, width } = desk.paper.columns[index] as { x: number; width: number };
  const lead = block.size * LEADING;
  const first = top - block.size * 1.06;
  for (const [row, line] of block.lines.entries()) {
    const ink = widthOf(line) * (block.size / 1000);
    desk.ink.line(line, align === "right" ? x + width - ink : x, first - lead * row, block.size, INK);
  }
}

export const heightOf = (blocks: Block[]) => Math.max(0, ...blocks.map(blockHeight));
export const widthAt = (desk: Desk, index: number) => desk.paper.columns[index]?.width ?? 0;
export const alignOf = (column: Column | undefined) => (column?.type === "integer" ? "right" : "left");
