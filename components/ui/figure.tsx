import { classNames } from "./class-names";

export type FigureProps = {
  /** Formatted by the caller, in the reader's language. */
  value: string;
  label: string;
  /** The list that the figure counts. */
  href: string;
  /** Compared with what: the edition before, the quota. */
  note?: string;
  tone?: "ink" | "waiting" | "refused";
};

const tones = { ink: "text-ink", waiting: "text-amber", refused: "text-brick" };

/** One number that matters, and the way to those it counts. */
export function Figure({ value, label, href, note, tone = "ink" }: FigureProps) {
  return (
    <a
      href={href}
      className="group grid content-start border-t-2 border-edge pt-2 no-underline hover:border-celadon"
    >
      <span className="text-sm text-ink-soft group-hover:text-celadon group-hover:underline">{label}</span>
      <span className={classNames("figures font-title text-3xl leading-tight", tones[tone])}>{value}</span>
      {note ? <span className="figures text-xs text-ink-soft">{note}</span> : null}
    </a>
  );
}
