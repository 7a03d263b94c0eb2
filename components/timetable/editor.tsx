"use client";

import { useEffect, useRef } from "react";
import type { Board } from "@/lib/timetable/board";
import { EditBar } from "./edit-bar";
import { EditCell } from "./edit-cell";
import type { EditorWords } from "./editor-words";
import { GridTable } from "./grid-table";
import type { Sheet } from "./sheet";
import { Tray } from "./tray";
import { useDesk } from "./use-desk";
import type { EditActions } from "./use-edits";

export type EditorProps = {
  editionId: string;
  planId: string;
  version: number;
  sheet: Sheet;
  board: Board;
  actions: EditActions;
  words: EditorWords;
};

/**
 * A draft of the timetable to be changed by hand: with a mouse by dragging, or by choosing a meeting and then a place;
 * with the keyboard by arrows, Enter, Escape and Delete. Without scripts each meeting leads to its own form.
 */
export function TimetableEditor(props: EditorProps) {
  const { sheet, words } = props;
  const desk = useDesk(props);
  const grid = useRef<HTMLDivElement>(null);
  const { moves } = desk;
  // Not with every change of place: a focus that follows the mouse would scroll under a drag.
  useEffect(() => {
    if (moves > 0) grid.current?.querySelector<HTMLElement>("td[tabindex='0']")?.focus();
  }, [moves]);
  return (
    <div className="grid grid-cols-1 gap-3">
      <p id="grid-help" className="text-sm text-ink-soft print:hidden">
        {words.help}
      </p>
      <div ref={grid}>
        <GridTable
          sheet={sheet}
          places={desk.places}
          caption={words.caption}
          words={words}
          interactive={desk.ready}
          cell={(cell) => <EditCell key={cell.table.id} {...cell} desk={desk} words={words} />}
        />
      </div>
      <EditBar desk={desk} words={words} />
      <Tray desk={desk} words={words} />
    </div>
  );
}
