import type { ReactNode } from "react";

export type CountRow = {
  key: string;
  head: ReactNode;
  /** Opens the list of all in the row. */
  href: string;
  cells: { value: string; href?: string; emphasis?: boolean }[];
};

type Props = { title: string; aside?: ReactNode; first: string; heads: string[]; rows: CountRow[] };

/** A small table of figures, every one the way to those it counts. */
export function CountTable({ title, aside, first, heads, rows }: Props) {
  return (
    <section className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-title text-lg">{title}</h2>
        {aside}
      </div>
      <table className="figures w-full border-collapse text-sm">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-edge text-ink-soft">
            <th scope="col" className="py-1 pr-2 text-left font-normal">
              {first}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1 pl-3 text-right font-normal whitespace-nowrap">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, href, cells }) => (
            <tr key={key} className="border-b border-rule hover:bg-wash">
              <th scope="row" className="max-w-0 w-full py-1 pr-2 text-left font-normal">
                <a href={href} className="block truncate hover:text-celadon hover:underline">
                  {head}
                </a>
              </th>
              {cells.map((cell, index) => (
                <td
                  key={heads[index]}
                  className={
                    cell.emphasis
                      ? "py-1 pl-3 text-right font-semibold whitespace-nowrap"
                      : "py-1 pl-3 text-right whitespace-nowrap"
                  }
                >
                  {cell.href ? (
                    <a href={cell.href} className="inline-block min-w-6 hover:text-celadon hover:underline">
                      {cell.value}
                    </a>
                  ) : (
                    cell.value
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
