/** Stays where it is: a pin, and the word for those who hear it. */
export function PinMark({ label }: { label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 12 12"
      width="11"
      height="11"
      className="shrink-0 text-ink"
    >
      <title>{label}</title>
      <path d="M4 1h4v1L7.5 2.5v3L9 7v.8H6.5V11h-1V7.8H3V7l1.5-1.5v-3L4 2z" fill="currentColor" />
    </svg>
  );
}

/**
 * Of a cell while a meeting is on its way: a ring where it can go, two arrows where it can change places with what
 * is there, a barred square where a rule would be broken.
 */
export function CellMark({ free, swaps }: { free: boolean; swaps: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 14 14"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      className={free ? "shrink-0 text-celadon" : "shrink-0 text-brick"}
    >
      {free && !swaps ? <circle cx="7" cy="7" r="5" /> : null}
      {free && swaps ? <path d="M1 4.5h11M9 1.5l3 3M13 9.5H2M5 12.5l-3-3" /> : null}
      {free ? null : <path d="M1.5 1.5h11v11h-11zM2 12L12 2" />}
    </svg>
  );
}

/** It breaks a rule: a triangle and the word. */
export function BrokenMark({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-brick">
      <svg aria-hidden="true" viewBox="0 0 12 12" width="11" height="11" className="shrink-0">
        <path d="M6 1l5.5 10H.5z" fill="currentColor" />
      </svg>
      {label}
    </span>
  );
}

/** Somebody waits here between two meetings. */
export function IdleMark({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs text-amber">
      <svg aria-hidden="true" viewBox="0 0 14 14" width="12" height="12" className="shrink-0">
        <path
          d="M3 1.5h8M3 12.5h8M4 1.5c0 4 6 7 6 11M10 1.5c0 4-6 7-6 11"
          stroke="currentColor"
          fill="none"
        />
      </svg>
      {label}
    </span>
  );
}
