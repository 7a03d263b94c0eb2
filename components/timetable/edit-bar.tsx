import { Button, ButtonLink } from "@/components/ui/button";
import { type EditorWords, fill } from "./editor-words";
import { PartyLine } from "./meeting-card";
import { overSentence } from "./over";
import { type Card, cardName } from "./sheet";
import type { Desk } from "./use-desk";

type Props = { desk: Desk; words: EditorWords };

/** What is chosen or in hand, what can be done with it, and what came of the last edit; stays in sight. */
export function EditBar({ desk, words }: Props) {
  const carried = desk.carried ? desk.cards[desk.carried] : undefined;
  return (
    <div className="sticky bottom-0 z-20 grid gap-2 border-y border-edge bg-sheet px-3 py-2 text-sm print:hidden">
      <p role="status" aria-live="polite" className={carried ? "sr-only" : "min-h-[1lh]"}>
        {desk.pending ? words.sending : desk.said || desk.answer.message}
      </p>
      {desk.ready ? (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {carried ? (
            <InHand card={carried} desk={desk} words={words} />
          ) : (
            desk
              .standing(desk.at)
              .map((card) => <Chosen key={card.id} card={card} desk={desk} words={words} />)
          )}
          {desk.undo && !carried ? (
            <Button type="button" variant="quiet" size="dense" onClick={desk.undo} disabled={desk.pending}>
              {words.undo}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Chosen({ card, desk, words }: Props & { card: Card }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="flex flex-wrap gap-x-3">
        {card.parties.map((party) => (
          <PartyLine key={party.id} party={party} />
        ))}
      </span>
      {card.pinned ? (
        <span className="text-ink-soft">{words.pinnedStays}</span>
      ) : (
        <>
          <Button type="button" variant="quiet" size="dense" onClick={() => desk.pick(card.id)}>
            {words.move}
          </Button>
          <Button type="button" variant="quiet" size="dense" onClick={() => desk.takeOut(card.id)}>
            {words.takeOut}
          </Button>
        </>
      )}
      <ButtonLink variant="quiet" size="dense" href={card.href}>
        {words.open}
      </ButtonLink>
    </div>
  );
}

function InHand({ card, desk, words }: Props & { card: Card }) {
  const over = desk.overAt(desk.at);
  return (
    <>
      <span className="font-medium">{fill(words.picked, { meeting: cardName(card) })}</span>
      {over ? <span className="text-ink-soft">{overSentence(over, desk.cards, words)}</span> : null}
      <Button type="button" size="dense" onClick={() => desk.drop()}>
        {words.putDown}
      </Button>
      <Button type="button" variant="quiet" size="dense" onClick={desk.cancel}>
        {words.giveUp}
      </Button>
    </>
  );
}
