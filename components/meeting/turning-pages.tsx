import "./turning-pages.css";
import type { ReactNode } from "react";

/** As many pages as the style sheet can turn. */
export const MOST_PAGES = 6;

/** Pages of a list on a screen nobody touches, one after the other, by style sheet alone. */
export function TurningPages({ pages }: { pages: { key: string; page: ReactNode }[] }) {
  return (
    <div data-turning={pages.length}>
      {pages.map(({ key, page }) => (
        <div key={key}>{page}</div>
      ))}
    </div>
  );
}

/** Holds the page that is shown, of every list in the same frame. */
export function HoldPage({ label }: { label: string }) {
  return (
    <label className="touch-target hidden items-center gap-2 lg:inline-flex">
      <input type="checkbox" data-turning-hold="" className="size-5 accent-celadon" />
      {label}
    </label>
  );
}
