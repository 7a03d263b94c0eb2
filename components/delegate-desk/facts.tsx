import type { ReactNode } from "react";

export type Fact = { key: string; label: string; value: ReactNode };

/** Label and value, one pair a line; what is empty is left out. */
export function Facts({ title, facts }: { title: string; facts: Fact[] }) {
  const filled = facts.filter(({ value }) => value !== null && value !== undefined && value !== "");
  return (
    <section className="border-t border-edge pt-3">
      <h2 className="font-title text-lg">{title}</h2>
      <dl className="mt-2 grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-4 gap-y-1 text-sm">
        {filled.map(({ key, label, value }) => (
          <div key={key} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
