import type { ListContext } from "./list-context";
import type { Glyphs } from "./pdf-glyphs";
import type { Ink } from "./pdf-ink";
import { type Block, type Setting, setText } from "./pdf-lines";
import type { Paper } from "./pdf-paper";
import type { Tags } from "./pdf-tags";

/** All that drawing one list needs. */
export type Desk = {
  document: PDFKit.PDFDocument;
  context: ListContext;
  paper: Paper;
  glyphs: Glyphs;
  ink: Ink;
  tags: Tags;
  missing: MissingGlyphs;
  /** Texts set before: sides, institutions and roles come again and again. */
  blocks: Map<string, Block>;
};

const BLOCKS_KEPT = 4_000;

/** Line height by size: Han needs more air than Latin. */
export const LEADING = 1.4;

/** Characters that no font has, with the number of the first person who bears each. */
export class MissingGlyphs {
  static readonly LIMIT = 200;
  readonly found = new Map<string, number>();
  row = 0;

  readonly note = (character: string) => {
    if (this.found.size < MissingGlyphs.LIMIT && !this.found.has(character))
      this.found.set(character, this.row);
  };
}

/** Sets a text to a width, or gives the block that it was set to before. */
export function set(desk: Desk, text: string, setting: Setting): Block {
  const key = `${setting.language} ${setting.weight} ${setting.size} ${setting.width} ${text}`;
  const known = desk.blocks.get(key);
  if (known) return known;
  const made = setText(text, setting, desk.glyphs, desk.missing.note);
  if (desk.blocks.size >= BLOCKS_KEPT) desk.blocks.clear();
  desk.blocks.set(key, made);
  return made;
}

/** Draws a block's lines from a top edge downwards; gives the height taken. */
export function drawBlock({ ink }: Desk, block: Block, x: number, top: number, colour: string): number {
  const lead = block.size * LEADING;
  for (const [index, line] of block.lines.entries()) {
    ink.line(line, x, top - lead * index - block.size * 1.06, block.size, colour);
  }
  return lead * block.lines.length;
}
