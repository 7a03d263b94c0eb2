import PDFDocument from "pdfkit";
import { Glyphs } from "./glyphs";
import { Ink } from "./ink";
import { type Block, type Setting, setText } from "./lines";
import { Tags } from "./tags";

/** All that setting and drawing one document needs. */
export type Press = {
  document: PDFKit.PDFDocument;
  glyphs: Glyphs;
  ink: Ink;
  tags: Tags;
  /** Is told of each character that no font has. */
  onMissing: (character: string) => void;
  /** Texts set before: the same names come again and again. */
  blocks: Map<string, Block>;
};

export type Cover = {
  /** BCP 47, of the document. */
  lang: string;
  /** Tags are for screen readers; they stay in memory until the file ends. */
  tagged: boolean;
  title: string;
  author: string;
  subject: string;
  madeAt: Date;
};

/** Line height by size: Han needs more air than Latin. */
export const LEADING = 1.4;

/** A4 in points. */
export const A4 = { short: 595.28, long: 841.89 };

const BLOCKS_KEPT = 4_000;

export function newPress(
  { lang, tagged, title, author, subject, madeAt }: Cover,
  onMissing: Press["onMissing"],
): Press {
  const document = new PDFDocument({
    autoFirstPage: false,
    font: "",
    pdfVersion: "1.7",
    fontLayoutCache: false,
    lang,
    tagged,
    displayTitle: true,
    info: { Title: title, Author: author, Subject: subject, CreationDate: madeAt },
  });
  return {
    document,
    glyphs: new Glyphs(document),
    ink: new Ink(document),
    tags: new Tags(document, tagged),
    onMissing,
    blocks: new Map(),
  };
}

/** Sets a text to a width, or gives the block that it was set to before. */
export function set(press: Press, text: string, setting: Setting): Block {
  const key = `${setting.language} ${setting.weight} ${setting.size} ${setting.width} ${text}`;
  const known = press.blocks.get(key);
  if (known) return known;
  const made = setText(text, setting, press.glyphs, press.onMissing);
  if (press.blocks.size >= BLOCKS_KEPT) press.blocks.clear();
  press.blocks.set(key, made);
  return made;
}

/** Draws a block's lines from a top edge downwards; gives the height taken. */
export function drawBlock({ ink }: Press, block: Block, x: number, top: number, colour: string): number {
  const lead = block.size * LEADING;
  for (const [index, line] of block.lines.entries()) {
    ink.line(line, x, top - lead * index - block.size * 1.06, block.size, colour);
  }
  return heightOf(block);
}

export const heightOf = ({ lines, size }: Block): number => lines.length * size * LEADING;

/** What was written since the last call; pdfkit keeps it without end unless it is read. */
export function* written({ document }: Press): Generator<Buffer> {
  if (document.readableLength === 0) return;
  const bytes: Buffer | null = document.read();
  if (bytes) yield bytes;
}
