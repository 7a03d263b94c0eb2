import { type Locale, langTag } from "../platform/i18n/locales";
import { CELADON, GREY } from "../platform/pdf/ink";
import type { Block } from "../platform/pdf/lines";
import { LEADING, set } from "../platform/pdf/press";
import { cellText } from "./cell-text";
import type { Cell, Column } from "./columns";
import type { PageCount } from "./pdf-count";
import type { Desk } from "./pdf-desk";
import { alignOf, drawCell, drawFoot, drawHead, drawOpening, heightOf, widthAt } from "./pdf-page";
import type { NameListRow } from "./row";

const PAD = 2.8;

/** Puts rows below one another, and begins a page when one is full. */
export class Rows {
  pages = 0;
  #top = 0;
  #side: string | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly columns: Column[],
    private readonly count: PageCount,
  ) {}

  begin(): void {
    this.#page(true);
  }

  /** Draws a row; one that is higher than a page goes on over as many as it takes. */
  add(row: NameListRow): void {
    const { desk, columns } = this;
    desk.missing.row = row.number;
    const cells = columns.map((column, index) => setCell(desk, column.cell(row), widthAt(desk, index)));
    let blocks = cells.map(({ block }) => block);
    if (this.#room() < heightOf(blocks) + 2 * PAD) this.#page(false);
    else this.#rule(row);
    this.#side = row.side;
    desk.tags.row();
    for (;;) {
      const fit = this.#fitting(blocks);
      this.#draw(cells, fit.now);
      blocks = fit.later;
      if (blocks.every(({ lines }) => lines.length === 0)) break;
      desk.tags.rowEnd();
      this.#page(false);
      desk.tags.row();
    }
    desk.tags.rowEnd();
  }

  end(): void {
    const { ink, paper } = this.desk;
    ink.artifact(() => ink.rule(paper.left, paper.right, this.#top, 0.5, CELADON));
  }

  /** Text below the table. */
  after(text: string): void {
    const { desk } = this;
    const { language } = desk.context.spec;
    const width = desk.paper.right - desk.paper.left;
    const block = set(desk, text, { language, weight: "400Regular", size: 8, width });
    if (this.#room() < heightOf([block]) + 12) this.#page(false);
    let top = this.#top - 12;
    desk.tags.text("P", () => {
      for (const line of block.lines) {
        desk.ink.line(line, desk.paper.left, top - 8, block.size, GREY);
        top -= block.size * LEADING;
      }
    });
    this.#top = top;
  }

  #room(): number {
    return this.#top - this.desk.paper.bottom;
  }

  #page(first: boolean): void {
    const { desk, columns, count } = this;
    if (!first) this.end();
    desk.ink.page(desk.paper.size);
    this.pages += 1;
    drawFoot(desk, count, this.pages);
    const top = first ? drawOpening(desk) : desk.paper.top;
    if (first) desk.tags.begin();
    this.#top = drawHead(desk, columns, top, first);
  }

  /** A hairline above each row but the first of a page; a stronger one where protocol order changes sides. */
  #rule(row: NameListRow): void {
    const { desk } = this;
    const turn = desk.context.spec.order === "protocol" && this.#side !== null && this.#side !== row.side;
    const { left, right } = desk.paper;
    if (this.#side !== null)
      desk.ink.artifact(() =>
        desk.ink.rule(left, right, this.#top, turn ? 0.8 : 0.25, turn ? GREY : HAIRLINE),
      );
  }

  #fitting(blocks: Block[]): { now: Block[]; later: Block[] } {
    const room = this.#room() - 2 * PAD;
    const cut = blocks.map(({ lines, size }) => ({
      lines,
      size,
      at: Math.max(1, Math.floor(room / (size * LEADING))),
    }));
    return {
      now: cut.map(({ lines, size, at }) => ({ lines: lines.slice(0, at), size })),
      later: cut.map(({ lines, size, at }) => ({ lines: lines.slice(at), size })),
    };
  }

  #draw(cells: SetCell[], blocks: Block[]): void {
    const { desk, columns } = this;
    for (const [index, block] of blocks.entries()) {
      desk.tags.cell("TD", langTag(cells[index]?.language ?? "en"), () =>
        drawCell(desk, block, index, this.#top - PAD, alignOf(columns[index])),
      );
    }
    this.#top -= heightOf(blocks) + 2 * PAD;
  }
}

const HAIRLINE = "0.78 0.78 0.75";

type SetCell = { block: Block; language: Locale };

function setCell(desk: Desk, cell: Cell, width: number): SetCell {
  const language = cell?.type === "text" ? cell.language : desk.context.spec.language;
  const text = cellText(cell, desk.context.zone);
  const block = set(desk, text, { language, weight: "400Regular", size: desk.paper.text, width });
  return { block, language };
}
