import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { LineChartLegend, strokes } from "./line-chart-legend";
import { LineChartTable, type Series } from "./line-chart-table";

export type LineChartProps = {
  /** What the chart shows, in one sentence with its end figures. */
  label: string;
  /** This edition first, then the one before. `x` is the same unit in both: days since opening, say. */
  series: [Series, Series?];
  xTicks: { x: number; label: string }[];
  /** The same figures as a table: its summary, and the head of its first column. */
  table: { show: string; xHead: string };
  format?: (value: number) => string;
};

/** Drawn on the server. Lines stretch with the frame, letters do not: hence an SVG within an SVG. */
export function LineChart({ label, series, xTicks, table, format = String }: LineChartProps) {
  const lines = series.filter((one) => one !== undefined);
  const points = lines.flatMap((one) => one.points);
  const xs = [...points, ...xTicks].map(({ x }) => x);
  const x = scaleLinear({ domain: [Math.min(...xs), Math.max(...xs)], range: [0, 100] });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...points.map((point) => point.y))],
    range: [100, 0],
    nice: 4,
  });
  const levels = y.ticks(4).filter(Number.isInteger);
  return (
    <figure className="grid gap-3">
      <LineChartLegend labels={lines.map((one) => one.label)} />
      <svg
        role="img"
        aria-label={label}
        width="100%"
        height="240"
        className="figures overflow-visible text-xs"
      >
        <svg
          aria-hidden="true"
          y="16"
          width="100%"
          height="196"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="overflow-visible"
          fill="none"
        >
          {levels.map((level) => (
            <line
              key={level}
              x1="0"
              x2="100"
              y1={y(level)}
              y2={y(level)}
              vectorEffect="non-scaling-stroke"
              className={level ? "stroke-rule" : "stroke-edge"}
            />
          ))}
          {lines.map((one, index) => (
            <LinePath
              key={one.label}
              data={one.points}
              x={(point) => x(point.x)}
              y={(point) => y(point.y)}
              vectorEffect="non-scaling-stroke"
              className={strokes[index]}
            />
          ))}
        </svg>
        {levels.slice(1).map((level) => (
          <text key={level} y={12 + 1.96 * y(level)} className="fill-ink-soft">
            {format(level)}
          </text>
        ))}
        {xTicks.map((tick) => (
          <text
            key={tick.x}
            x={`${x(tick.x)}%`}
            y="232"
            textAnchor={anchor(x(tick.x))}
            className="fill-ink-soft"
          >
            {tick.label}
          </text>
        ))}
      </svg>
      <LineChartTable caption={label} series={lines} format={format} {...table} />
    </figure>
  );
}

function anchor(percent: number) {
  return percent < 5 ? "start" : percent > 95 ? "end" : "middle";
}
