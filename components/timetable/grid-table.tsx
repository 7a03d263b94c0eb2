import { Fragment, type ReactNode } from "react";
import { cellKey, type GridCell, gridCells } from "@/lib/timetable/grid-rules";
import type { Places, Sheet, SheetSlot, SheetTable } from "./sheet";

export type CellProps = {
  slot: SheetSlot;
  table: SheetTable;
  row: number;
  column: number;
  begins: string[];
  goesOn: string[];
};

type Props = {
  sheet: Sheet;
  /** Where the meetings are, which may be later than what the sheet says. */
  places: Places;
  caption: string;
  words: { time: string; table: string };
  /** Moved in by arrow keys, as one thing. */
  interactive?: boolean;
  cell: (props: CellProps) => ReactNode;
};

/** Slots below each other, tables beside each other; its heads stay while it scrolls. */
export function GridTable({ sheet, places, caption, words, interactive, cell }: Props) {
  const cells = cellsOf(sheet, places);
  return (
    <section
      aria-label={caption}
      tabIndex={interactive ? undefined : 0}
      className="relative max-h-[82dvh] overflow-auto border-y border-edge print:max-h-none print:overflow-visible"
    >
      <table
        role={interactive ? "grid" : undefined}
        className="w-full table-fixed border-separate border-spacing-0 text-sm print:text-[6.5pt]"
      >
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-24 print:w-[7%]" />
          {sheet.tables.map(({ id }) => (
            <col key={id} className="w-36 print:w-auto" />
          ))}
        </colgroup>
        <Heads sheet={sheet} words={words} />
        <tbody>
          {sheet.slots.map((slot, row) => (
            <Fragment key={slot.id}>
              <Above slot={slot} columns={sheet.tables.length + 1} />
              <tr>
                <th
                  scope="row"
                  className="figures sticky left-0 z-10 border-r border-b border-edge border-b-rule bg-paper px-2 py-1.5 text-left align-top text-xs font-medium whitespace-nowrap print:static print:px-0.5 print:text-[6pt]"
                >
                  <time dateTime={slot.startsAt.toISOString()}>{slot.time}</time>
                </th>
                {sheet.tables.map((table, column) =>
                  cell({ slot, table, row, column, ...(cells.get(cellKey(slot.id, table.id)) ?? NOTHING) }),
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const NOTHING: { begins: string[]; goesOn: string[] } = { begins: [], goesOn: [] };

function cellsOf({ slots, cards }: Sheet, places: Places) {
  const meetings = Object.values(cards).map(({ id, length }) => ({ id, length, place: places[id] ?? null }));
  const named = (cell: GridCell<{ id: string }>) => ({
    begins: cell.begins.map(({ id }) => id),
    goesOn: cell.goesOn.map(({ id }) => id),
  });
  return new Map([...gridCells(slots, meetings)].map(([key, cell]) => [key, named(cell)]));
}

function Heads({ sheet, words }: Pick<Props, "sheet" | "words">) {
  const frame = "border-b border-edge px-2 py-1 text-left font-medium";
  return (
    <thead className="sticky top-0 z-20 bg-wash print:static">
      <tr>
        <th
          scope="col"
          rowSpan={2}
          className={`${frame} sticky left-0 z-30 border-r bg-wash align-bottom print:static`}
        >
          {words.time}
        </th>
        {sheet.rooms.map(({ id, name, span }) => (
          <th key={id} scope="colgroup" colSpan={span} className={`${frame} border-l border-l-rule`}>
            {name}
          </th>
        ))}
      </tr>
      <tr>
        {sheet.tables.map(({ id, label }) => (
          <th key={id} scope="col" className={`${frame} border-l border-l-rule text-xs`}>
            <span className="font-normal text-ink-soft print:hidden">{words.table}</span> {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Above({ slot: { above }, columns }: { slot: SheetSlot; columns: number }) {
  if (!above) return null;
  const look = above.kind === "round" ? "bg-celadon-wash font-medium" : "bg-wash text-xs text-ink-soft";
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns} className={`border-b border-rule px-2 py-1 text-left ${look}`}>
        <span className="sticky left-2">{above.text}</span>
      </th>
    </tr>
  );
}
