/** Told apart by dash as well as by colour: this edition, then the one before. */
export const strokes = [
  "stroke-celadon stroke-[2.5]",
  "stroke-ink-soft stroke-[1.75] [stroke-dasharray:6_4]",
];

export function LineChartLegend({ labels }: { labels: string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {labels.map((label, index) => (
        <li key={label} className="flex items-center gap-2">
          <svg aria-hidden="true" width="28" height="8" className="shrink-0">
            <line x1="0" x2="28" y1="4" y2="4" className={strokes[index]} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
