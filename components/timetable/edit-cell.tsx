import type { DragEvent } from "react";
import { classNames } from "@/components/ui/class-names";
import type { EditorWords } from "./editor-words";
import type { CellProps } from "./grid-table";
import { CellMark } from "./marks";
import { MeetingCard } from "./meeting-card";
import { overSentence } from "./over";
import type { Desk } from "./use-desk";

type Props = CellProps & { desk: Desk; words: EditorWords };

/** One cell of a draft: can be come to, picked up from, dropped on. */
export function EditCell({ row, column, begins, goesOn, desk, words }: Props) {
  const here = { row, column };
  const isAt = desk.at.row === row && desk.at.column === column;
  const over = desk.overAt(here);
  const isOwn = desk.carried !== null && [...begins, ...goesOn].includes(desk.carried);
  const free = over !== null && over.conflicts.length === 0;
  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      if (!isAt) desk.go(here);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      desk.drop(here);
    },
  };
  return (
    <td
      aria-describedby={isAt ? "grid-help" : undefined}
      {...(desk.ready && {
        tabIndex: isAt ? 0 : -1,
        onFocus: () => isAt || desk.go(here),
        onKeyDown: desk.onKey,
        onClick: () => (desk.carried ? desk.drop(here) : desk.go(here)),
        ...(desk.carried && drag),
      })}
      className={classNames(
        "relative h-10 scroll-mt-24 scroll-mb-28 scroll-ml-28 border-b border-l border-rule p-1 align-top -outline-offset-2!",
        isAt && desk.ready && "bg-celadon-wash",
        over && !isOwn && (free ? "bg-celadon-wash" : "bg-brick-wash"),
        isOwn && "bg-wash inset-ring-2 inset-ring-edge",
      )}
    >
      {over && !isOwn ? (
        <span className="absolute right-0.5 bottom-0.5">
          <CellMark free={free} swaps={over.other !== undefined} />
          {isAt ? <span className="sr-only">{overSentence(over, desk.cards, words)}</span> : null}
        </span>
      ) : null}
      <div className="grid gap-1.5">
        {begins.map((id) => (
          <EditCard key={id} id={id} desk={desk} words={words} />
        ))}
        {goesOn.map((id) => (
          <p key={id} className="text-xs text-ink-soft">
            ↑ {words.card.goesOn}
          </p>
        ))}
      </div>
    </td>
  );
}

function EditCard({ id, desk, words }: { id: string; desk: Desk; words: EditorWords }) {
  const card = desk.cards[id];
  if (!card) return null;
  const start = (event: DragEvent) => {
    event.dataTransfer.setData("text/plain", id);
    event.dataTransfer.effectAllowed = "move";
    // Chromium ends a drag whose element changes while it begins.
    setTimeout(() => desk.pick(id));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keyboard in the cell around it
    <div
      draggable={desk.ready && !card.pinned}
      onDragStart={start}
      onDragEnd={desk.cancel}
      className={desk.ready && !card.pinned ? "cursor-grab" : undefined}
    >
      <MeetingCard card={card} words={words.card} link={!desk.ready} />
    </div>
  );
}
