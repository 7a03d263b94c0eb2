import { classNames } from "./class-names";

/** Drawn here, one path each on a 20 × 20 grid: an icon library's components would run in the browser. */
const paths = {
  add: "M10 4v12M4 10h12",
  alert: "M10 6v5M10 14h.01M10 2.5l8 14.5H2z",
  calendar: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5",
  check: "M4 10.5l4 4 8-9",
  clock: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6v4.25l3 1.75",
  cross: "M5 5l10 10M15 5L5 15",
  down: "M10 4v12M5.5 11.5L10 16l4.5-4.5",
  download: "M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13",
  first: "M14.5 5l-5 5 5 5M5.5 5v10",
  info: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9v4.5M10 6.25h.01",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  next: "M7.5 5l5 5-5 5",
  person: "M10 3a3.25 3.25 0 1 0 0 6.5A3.25 3.25 0 0 0 10 3zM3.5 17c.6-3.3 3.2-5 6.5-5s5.9 1.7 6.5 5",
  place:
    "M10 2.5a5.5 5.5 0 0 0-5.5 5.5C4.5 12 10 17.5 10 17.5S15.5 12 15.5 8A5.5 5.5 0 0 0 10 2.5zM10 6.25v3.5M8.25 8h3.5",
  previous: "M12.5 5l-5 5 5 5",
  print: "M6 7.5V3h8v4.5M6 14.5H3.5v-7h13v7H14M6 12h8v5H6z",
  search: "M8.75 3.25a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.75 12.75L17 17",
  sort: "M7 8l3-3.5L13 8M7 12l3 3.5 3-3.5",
  up: "M10 16V4M5.5 8.5L10 4l4.5 4.5",
} as const;

export type IconName = keyof typeof paths;

/** Decoration beside a word, never instead of it: hidden from screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("shrink-0", className)}
    >
      <path d={paths[name]} />
    </svg>
  );
}
