import { classNames } from "./class-names";

export type Text = { lang: string; text: string };

export type BilingualProps = {
  /** In the reader's language. */
  lead: Text;
  /** The same in another; left out where it would only repeat the first. */
  other?: Text;
  /** Beside each other where a row is one line high. */
  inline?: boolean;
  className?: string;
};

/** Two languages, never in one run: the reader's leads, the other follows, smaller. */
export function Bilingual({ lead, other, inline, className }: BilingualProps) {
  return (
    <span className={classNames(inline ? "inline-flex flex-wrap items-baseline gap-x-2" : "grid", className)}>
      <span lang={lead.lang}>{lead.text}</span>
      {other && other.text !== lead.text ? (
        <span lang={other.lang} className="text-[0.85em] font-normal text-ink-soft">
          {other.text}
        </span>
      ) : null}
    </span>
  );
}
