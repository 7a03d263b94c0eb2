/** `x` in the same unit in every series (days since opening, say); `label` names it in the table. */
export type Series = { label: string; points: { x: number; label: string; y: number }[] };

type Props = {
  caption: string;
  series: Series[];
  show: string;
  xHead: string;
  format: (value: number) => string;
};

/** The chart's figures for those who would rather read them; closed at first. */
export function LineChartTable({ caption, series, show, xHead, format }: Props) {
  const labels = new Map(series.flatMap(({ points }) => points.map(({ x, label }) => [x, label])));
  const columns = series.map(({ label, points }) => ({
    label,
    at: new Map(points.map(({ x, y }) => [x, y])),
  }));
  return (
    <details className="text-sm print:hidden">
      <summary className="touch-target w-fit cursor-pointer content-center text-celadon hover:underline">
        {show}
      </summary>
      <table className="mt-2 figures">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge">
            {[xHead, ...columns.map(({ label }) => label)].map((head) => (
              <th key={head} scope="col" className="py-1 pr-6 text-left font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...labels]
            .sort(([a], [b]) => a - b)
            .map(([x, label]) => (
              <tr key={x} className="border-b border-rule">
                <th scope="row" className="py-1 pr-6 text-left font-normal">
                  {label}
                </th>
                {columns.map(({ label: head, at }) => {
                  const value = at.get(x);
                  return (
                    <td key={head} className="py-1 pr-6">
                      {value === undefined ? "—" : format(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
