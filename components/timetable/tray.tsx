import type { DragEvent } from "react";
import { Button } from "@/components/ui/button";
import { type EditorWords, fill } from "./editor-words";
import { MeetingCard } from "./meeting-card";
import type { Card } from "./sheet";
import type { Desk } from "./use-desk";

type Props = { desk: Desk; words: EditorWords };

/** Meetings without a place, to be put into the grid; dropping one here takes it out. */
export function Tray({ desk, words }: Props) {
  const waiting = Object.values(desk.cards).filter(({ id }) => !desk.places[id]);
  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (desk.carried) desk.takeOut(desk.carried);
    },
  };
  return (
    <section
      aria-labelledby="tray-title"
      {...(desk.carried && drop)}
      className="grid gap-2 border border-dashed border-edge p-3 print:hidden"
    >
      <h2 id="tray-title" className="font-title text-lg">
        {fill(words.tray, { count: String(waiting.length) })}
      </h2>
      <p className="text-sm text-ink-soft">{waiting.length > 0 ? words.trayHelp : words.trayEmpty}</p>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {waiting.map((card) => (
          <Waiting key={card.id} card={card} desk={desk} words={words} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ card, desk, words }: Props & { card: Card }) {
  const start = (event: DragEvent) => {
    event.dataTransfer.setData("text/plain", card.id);
    setTimeout(() => desk.pick(card.id));
  };
  return (
    <li
      draggable={desk.ready}
      onDragStart={start}
      onDragEnd={desk.cancel}
      className="flex cursor-grab items-start justify-between gap-2 border border-rule bg-sheet p-2"
    >
      <MeetingCard card={card} words={words.card} link />
      {desk.ready ? (
        <Button
          type="button"
          variant="quiet"
          size="dense"
          className="shrink-0 whitespace-nowrap"
          onClick={() => desk.pick(card.id)}
        >
          {words.place}
        </Button>
      ) : null}
    </li>
  );
}
