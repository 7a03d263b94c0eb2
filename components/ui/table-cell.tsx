import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The head becomes a link to the same table in this order. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  numeric?: boolean;
  /** The cell that names the row. */
  rowHead?: boolean;
  className?: string;
};

export function ColumnHead({ head, sort, numeric, className }: Omit<Column<never>, "key" | "cell">) {
  const direction = sort?.direction;
  const icon = direction === "ascending" ? "up" : direction === "descending" ? "down" : "sort";
  const side = numeric ? "text-right" : "text-left";
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={classNames(
        "border-b border-edge px-3 py-1.5 font-medium whitespace-nowrap",
        side,
        className,
      )}
    >
      {sort ? (
        <a
          href={sort.href}
          className="touch-target inline-flex items-center gap-1 hover:text-celadon hover:underline"
        >
          {head}
          <Icon name={icon} className={direction ? "text-celadon" : "text-ink-soft print:hidden"} />
        </a>
      ) : (
        head
      )}
    </th>
  );
}

export function Cell({
  rowHead,
  numeric,
  className,
  children,
}: Pick<Column<never>, "rowHead" | "numeric" | "className"> & { children: ReactNode }) {
  const frame = classNames(
    "max-w-80 border-b border-rule px-3 py-1.5 align-top wrap-break-word",
    numeric ? "figures text-right" : "text-left",
    className,
  );
  return rowHead ? (
    <th scope="row" className={classNames(frame, "font-medium whitespace-nowrap")}>
      {children}
    </th>
  ) : (
    <td className={frame}>{children}</td>
  );
}
