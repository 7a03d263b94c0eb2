import type { KeyboardEvent } from "react";
import { isMove } from "./carrying";
import type { deskHands } from "./desk-hands";
import type { Card } from "./sheet";

type Keys = Pick<ReturnType<typeof deskHands>, "pick" | "drop" | "cancel" | "takeOut" | "undo"> & {
  carried: string | null;
  /** What stands where the focus is. */
  standing: Card[];
  move(key: string, ctrl: boolean): void;
  /** Enter where there is nothing to pick up. */
  nothing(): void;
};

/** The editor by keyboard: what it does not know stays the browser's. */
export function deskKeys({ carried, standing: [first], ...desk }: Keys) {
  const enter = () => {
    if (carried) desk.drop();
    else if (first) desk.pick(first.id);
    else desk.nothing();
  };
  return (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (isMove(event.key)) desk.move(event.key, ctrl);
    else if (event.key === "Enter" || event.key === " ") enter();
    else if (event.key === "Escape" && carried) desk.cancel();
    else if (isDelete(event.key) && first && !carried) desk.takeOut(first.id);
    else if (event.key === "z" && ctrl && desk.undo) desk.undo();
    else return;
    event.preventDefault();
  };
}

const isDelete = (key: string) => key === "Delete" || key === "Backspace";
