import { classNames } from "./class-names";
import { SelectAll } from "./select-all";
import { Cell, type Column, ColumnHead } from "./table-cell";

export type TableProps<Row> = {
  caption: string;
  /** Where a heading above already says it. */
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Checkboxes named `name` whose values are the row keys, sent with the form of that id. */
  selection?: { name: string; form: string; all: string; label: (row: Row) => string };
  /** Shown in full, where it is short and others stand below it. */
  whole?: boolean;
};

/** Dense, with a head that stays. The frame scrolls and can be reached by keyboard. */
export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  selection,
  whole,
}: TableProps<Row>) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
      tabIndex={0}
      className={classNames(
        "relative overflow-auto border-y border-edge print:max-h-none print:overflow-visible",
        !whole && "max-h-[80dvh]",
      )}
    >
      <table className="w-full border-separate max-md:w-max max-md:min-w-full border-spacing-0 text-sm">
        <caption className={captionHidden ? "sr-only" : "py-2 text-left font-medium"}>{caption}</caption>
        <thead className="sticky top-0 z-10 bg-wash print:static">
          <tr>
            {selection ? (
              <th scope="col" className="w-10 border-b border-edge text-left print:hidden">
                <SelectAll name={selection.name} label={selection.all} />
              </th>
            ) : null}
            {columns.map(({ key, ...column }) => (
              <ColumnHead key={key} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="hover:bg-wash has-checked:bg-celadon-wash">
              {selection ? (
                <td className="border-b border-rule print:hidden">
                  <label className="touch-target flex items-center justify-center">
                    <span className="sr-only">{selection.label(row)}</span>
                    <input
                      type="checkbox"
                      name={selection.name}
                      value={rowKey(row)}
                      form={selection.form}
                      className="size-4"
                    />
                  </label>
                </td>
              ) : null}
              {columns.map(({ key, cell, ...column }) => (
                <Cell key={key} {...column}>
                  {cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
