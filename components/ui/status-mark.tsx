import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type StatusTone = "confirmed" | "waiting" | "refused" | "ended" | "open";

/** Each status has a shape of its own, so that it is read without its colour. */
const shapes: Record<StatusTone, { colour: string; shape: ReactNode }> = {
  confirmed: {
    colour: "text-celadon",
    shape: (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="M4.7 8.3l2.3 2.3 4.3-4.8" className="stroke-paper" fill="none" strokeWidth="1.8" />
      </>
    ),
  },
  waiting: {
    colour: "text-amber",
    shape: (
      <>
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
      </>
    ),
  },
  refused: {
    colour: "text-brick",
    shape: (
      <>
        <path d="M8 .5L15.5 8 8 15.5.5 8z" fill="currentColor" />
        <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" className="stroke-paper" strokeWidth="1.6" />
      </>
    ),
  },
  ended: {
    colour: "text-ink-soft",
    shape: <path d="M3 8h10" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  },
  open: {
    colour: "text-ink-soft",
    shape: (
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.5 2.2"
      />
    ),
  },
};

export type StatusMarkProps = { tone: StatusTone; children: ReactNode };

export function StatusMark({ tone, children }: StatusMarkProps) {
  const { colour, shape } = shapes[tone];
  return (
    <span className={classNames("inline-flex items-center gap-1.5 whitespace-nowrap font-medium", colour)}>
      <svg aria-hidden="true" viewBox="0 0 16 16" width="0.9em" height="0.9em" className="shrink-0">
        {shape}
      </svg>
      {children}
    </span>
  );
}
