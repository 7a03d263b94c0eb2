import { classNames } from "./class-names";

export type FillTone = "CN" | "JP" | "KR" | "OBSERVER";
export type FillSegment = { tone: FillTone; label: string; count: number };

export type FillBarProps = {
  /** In the fixed order of the edition, the same on every bar. */
  segments: FillSegment[];
  capacity: number;
  waiting?: number;
  /** The whole bar in one sentence, for those who hear it. */
  label: string;
  className?: string;
};

const fills: Record<FillTone, string> = {
  CN: "fill-side-cn",
  JP: "fill-side-jp",
  KR: "fill-side-kr",
  OBSERVER: "fill-side-observer",
};

/**
 * Reserved places by side against the capacity; those waiting follow after the capacity's mark, as an open
 * amber frame. Widths are SVG attributes, which a strict `style-src` lets through.
 */
export function FillBar({ segments, capacity, waiting = 0, label, className }: FillBarProps) {
  const reserved = segments.reduce((sum, { count }) => sum + count, 0);
  const full = Math.max(capacity, reserved);
  const share = (count: number) => `${(100 * count) / Math.max(full + waiting, 1)}%`;
  const starts = segments.map((_, index) =>
    segments.slice(0, index).reduce((sum, { count }) => sum + count, 0),
  );
  return (
    <svg role="img" aria-label={label} width="100%" height="16" className={classNames("block", className)}>
      <rect y="3" height="10" width={share(full)} className="fill-wash" />
      {segments.map(({ tone, label: side, count }, index) =>
        count === 0 ? null : (
          <rect
            key={tone}
            x={share(starts[index] ?? 0)}
            y="3"
            height="10"
            width={share(count)}
            className={fills[tone]}
          >
            <title>{`${side} ${count}`}</title>
          </rect>
        ),
      )}
      {starts.slice(1).map((start, index) => (
        <line
          key={segments[index]?.tone}
          x1={share(start)}
          x2={share(start)}
          y1="3"
          y2="13"
          strokeWidth="2"
          className="stroke-paper"
        />
      ))}
      <line x1="0" x2={share(full)} y1="13" y2="13" className="stroke-edge" />
      {waiting > 0 ? (
        <rect
          x={share(full)}
          y="5"
          height="6"
          width={share(waiting)}
          strokeWidth="1.5"
          className="fill-amber-wash stroke-amber"
        />
      ) : null}
      <line x1={share(full)} x2={share(full)} y1="0" y2="16" strokeWidth="2" className="stroke-ink" />
    </svg>
  );
}

/** Says once which hue is which side; stands above the bars it explains. */
export function FillLegend({ segments }: { segments: { tone: FillTone; label: string; note?: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {segments.map(({ tone, label, note }) => (
        <li key={tone} className="flex items-center gap-2">
          <svg aria-hidden="true" width="12" height="12" className="shrink-0">
            <rect width="12" height="12" className={fills[tone]} />
          </svg>
          {label}
          {note ? <span className="figures text-ink-soft">{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
