import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { BrokenMark, PinMark } from "./marks";
import { NamedPeople } from "./named-people";
import type { Card, CardParty, CardWords } from "./sheet";

const EDGES = {
  CN: "border-side-cn",
  JP: "border-side-jp",
  KR: "border-side-kr",
  OBSERVER: "border-side-observer",
};

type Props = { card: Card; words: CardWords /** A link to the meeting's own page. */; link?: boolean };

/**
 * A meeting in its cell: who, how much it is wanted, with whose help, whether it may move. Drawn anew only when it
 * changes: a grid has hundreds, and moving about in it changes two cells.
 */
export const MeetingCard = memo(function MeetingCard({ card, words, link }: Props) {
  const names = card.parties.map((party) => <PartyLine key={party.id} party={party} />);
  return (
    <div className={classNames("grid gap-0.5 leading-tight", card.marked && "outline-2 outline-celadon")}>
      {link ? (
        <a href={card.href} className="grid gap-0.5 hover:underline">
          {names}
        </a>
      ) : (
        <div className="grid gap-0.5">{names}</div>
      )}
      <p className="flex flex-wrap items-center gap-x-1.5 text-[0.6875rem] leading-tight text-ink-soft print:text-[5pt]">
        {card.broken ? <BrokenMark label={words.broken} /> : null}
        {card.pinned ? <PinMark label={words.pinned} /> : null}
        <span className={card.must ? "font-semibold text-ink" : undefined}>{card.priority}</span>
        {card.interpreters.length > 0 ? (
          <span>
            <span className="sr-only">{words.interpreters}</span>{" "}
            <NamedPeople people={card.interpreters} between=" · " />
          </span>
        ) : null}
        {card.marked ? <span className="sr-only">{words.marked}</span> : null}
      </p>
    </div>
  );
});

/**
 * The name is cut to three lines: the whole of it is its title, and stands on the meeting's page. Its lines are
 * balanced without the class `text-balance`, which breaks Japanese at phrases: a cell is narrower than one.
 */
export function PartyLine({ party }: { party: CardParty }) {
  return (
    <span
      className={classNames(
        "flex items-start gap-1 border-l-3 pl-1.5 text-xs leading-tight print:pl-0.5 print:text-[6pt]",
        EDGES[party.side],
      )}
    >
      <span className="shrink-0 text-[0.6875rem] text-ink-soft print:text-[5pt]">{party.short}</span>
      <span
        lang={party.lang}
        title={party.text}
        data-name=""
        className="line-clamp-3 min-w-0 [text-wrap:balance]"
      >
        {party.text}
      </span>
    </span>
  );
}
