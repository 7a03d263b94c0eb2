import { A4 } from "../platform/pdf/press";
import type { Column } from "./columns";

const SIDE = 36;
const SIZE = 9;
const SMALLEST_SIZE = 5.5;
/** A Latin letter's width by its size, on the average. */
const LETTER = 0.52;
const GAP = 8;
const NARROW_GAP = 5;

export type Paper = {
  size: [number, number];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Size of the table's text. */
  text: number;
  columns: { x: number; width: number }[];
};

/**
 * A4 upright if the columns fit, else lying; if they do not fit even so, smaller text. Figures and times take
 * the room they need, the other columns share the rest of the page's width.
 */
export function paperFor(columns: Column[]): Paper {
  const wanted = columns.reduce((sum, column) => sum + natural(column, SIZE, GAP), 0);
  const size: [number, number] = wanted <= A4.short - 2 * SIDE ? [A4.short, A4.long] : [A4.long, A4.short];
  const room = size[0] - 2 * SIDE;
  const text = Math.max(SMALLEST_SIZE, SIZE * Math.min(1, room / wanted));
  return {
    size,
    left: SIDE,
    right: size[0] - SIDE,
    top: size[1] - 36,
    bottom: 48,
    text,
    columns: placed(columns, room, text, wanted > room ? NARROW_GAP : GAP),
  };
}

function placed(columns: Column[], room: number, text: number, gap: number): Paper["columns"] {
  const sum = (chosen: Column[]) => chosen.reduce((width, column) => width + natural(column, text, gap), 0);
  const flexible = columns.filter(({ type }) => type === "text");
  const scale = flexible.length > 0 ? (room - sum(columns) + sum(flexible)) / sum(flexible) : 1;
  let x = SIDE;
  return columns.map((column) => {
    const width = natural(column, text, gap) * (column.type === "text" ? scale : 1);
    const place = { x, width: width - gap };
    x += width;
    return place;
  });
}

const natural = ({ width }: Column, size: number, gap: number) => width * size * LETTER + gap;
