import { nameLines } from "@/lib/names/rules";
import type { PersonName } from "@/lib/names/schema";

type Props = { name: PersonName; href?: string; erased?: boolean; erasedText: string };

/** Native name, then Latin, each marked with its language; somebody erased has neither. */
export function PersonLines({ name, href, erased, erasedText }: Props) {
  const lines = erased ? [] : nameLines(name);
  const [first, second] = lines;
  const lead = first ? <span lang={first.lang}>{first.text}</span> : <span>{erasedText}</span>;
  return (
    <span className="grid">
      {href ? (
        <a href={href} className="hover:text-celadon hover:underline">
          {lead}
        </a>
      ) : (
        lead
      )}
      {second ? (
        <span lang={second.lang} className="text-xs font-normal text-ink-soft">
          {second.text}
        </span>
      ) : null}
    </span>
  );
}
