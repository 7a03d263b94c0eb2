import type { Glyphs } from "./glyphs";
import { type Piece, piecesOf, type Style, shattered } from "./pieces";

export type Line = Piece[];

/** Text set to a width: its lines and the size they fit at. */
export type Block = { lines: Line[]; size: number };

/** How small a word may be made before it is broken instead. */
const SMALLEST = 0.72;

export type Setting = Style & { size: number; width: number };

/**
 * Sets text to a width. A word that is too wide makes its cell smaller, down to 72 %; what is wider still is
 * broken. Nothing is cut: there are as many lines as it takes.
 */
export function setText(
  text: string,
  setting: Setting,
  glyphs: Glyphs,
  onMissing: (character: string) => void,
): Block {
  const paragraphs = text.split("\n").map((line) => units(piecesOf(line, setting, glyphs, onMissing)));
  const widest = Math.max(1, ...paragraphs.flat().map(inkWidth)) / 1000;
  const size = setting.size * Math.max(SMALLEST, Math.min(1, setting.width / (widest * setting.size)));
  const room = (setting.width / size) * 1000 + 0.01;
  const fitting = (unit: Piece[]) => (inkWidth(unit) > room ? broken(unit, setting, glyphs) : [unit]);
  return { lines: paragraphs.flatMap((units) => wrap(units.flatMap(fitting), room)), size };
}

/** Width of a line in thousandths of its size. */
export function widthOf(line: Line): number {
  return line.reduce((sum, piece) => sum + piece.shaped.width, 0);
}

const inkWidth = (unit: Piece[]) => widthOf(trimmed(unit));

const broken = (unit: Piece[], style: Style, glyphs: Glyphs): Piece[][] =>
  unit.flatMap((piece) => shattered(piece, style, glyphs)).map((piece) => [piece]);

function wrap(units: Piece[][], room: number): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  for (const unit of units) {
    if (line.length > 0 && widthOf(line) + inkWidth(unit) > room) {
      lines.push(trimmed(line));
      line = [];
    }
    line.push(...unit);
  }
  lines.push(trimmed(line));
  return lines;
}

/** Pieces that stay together: up to and with the next one after which a line may end. */
function units(pieces: Piece[]): Piece[][] {
  const units: Piece[][] = [];
  let unit: Piece[] = [];
  for (const piece of pieces) {
    unit.push(piece);
    if (!piece.breakable) continue;
    units.push(unit);
    unit = [];
  }
  if (unit.length > 0) units.push(unit);
  return units;
}

/** Blanks at a line's end take no room. */
function trimmed(line: Line): Line {
  const end = line.findLastIndex((piece) => !piece.blank) + 1;
  return line.slice(0, end);
}
