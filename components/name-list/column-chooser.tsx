"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { type ColumnChange, changed, printChange } from "@/lib/name-list/column-rules";
import type { ListColumn } from "@/lib/name-list/schema";

export type ColumnChooserProps = {
  chosen: ListColumn[];
  /** All that may be chosen, with their names in the reader's language. */
  offered: { key: ListColumn; name: string }[];
  /** `{name}`, `{place}` and `{total}` stand for themselves. */
  words: Record<ColumnChange["kind"] | "moved" | "removed" | "order" | "unapplied" | "more", string>;
};

/**
 * Which columns, in which order. Each button sends the form with its change; a script makes the change in
 * place, says it, and keeps the focus where the next step is likely.
 */
export function ColumnChooser({ chosen, offered, words }: ColumnChooserProps) {
  const [columns, setColumns] = useState(chosen);
  const [said, setSaid] = useState("");
  const next = useRef<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the columns stand in their new order
  useEffect(() => {
    focusFirst(next.current);
    next.current = [];
  }, [columns]);
  const nameOf = new Map(offered.map(({ key, name }) => [key, name]));
  const rest = offered.filter(({ key }) => !columns.includes(key)).map(({ key }) => key);
  const act = (change: ColumnChange) => (event: MouseEvent) => {
    event.preventDefault();
    const after = changed(columns, change);
    next.current = targets(change, columns, rest);
    setColumns(after);
    const place = after.indexOf(change.key) + 1;
    setSaid(fill(words[place > 0 ? "moved" : "removed"], nameOf.get(change.key), place, after.length));
  };
  const button = (change: ColumnChange, icon: IconName, disabled = false, text?: ReactNode) => (
    <button
      type="submit"
      id={idOf(change)}
      name="column"
      value={printChange(change)}
      disabled={disabled}
      onClick={act(change)}
      aria-label={fill(words[change.kind], nameOf.get(change.key))}
      className="touch-target inline-flex min-w-8 cursor-pointer items-center justify-center gap-1 rounded-md border border-edge px-2 hover:bg-wash disabled:cursor-default disabled:border-rule disabled:text-ink-soft"
    >
      <Icon name={icon} />
      {text}
    </button>
  );
  return (
    <div className="grid gap-4 py-2">
      <div className="text-ink-soft">
        <p>{words.order}</p>
        <p>{words.unapplied}</p>
      </div>
      <ol className="grid gap-x-6 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
        {columns.map((key, index) => (
          <li key={key} className="flex items-center gap-2 border-b border-rule py-1">
            <input type="hidden" name="columns" value={key} />
            <span className="figures w-6 text-right text-ink-soft">{index + 1}</span>
            <span className="grow">{nameOf.get(key)}</span>
            {button({ kind: "up", key }, "up", index === 0)}
            {button({ kind: "down", key }, "down", index === columns.length - 1)}
            {button({ kind: "remove", key }, "cross", columns.length === 1)}
          </li>
        ))}
      </ol>
      {rest.length > 0 ? (
        <fieldset>
          <legend className="pb-1 font-medium">{words.more}</legend>
          <div className="flex flex-wrap gap-2">
            {rest.map((key) => (
              <span key={key}>{button({ kind: "add", key }, "add", false, nameOf.get(key))}</span>
            ))}
          </div>
        </fieldset>
      ) : null}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const idOf = (change: ColumnChange) => `column-${printChange(change)}`;

/** Where the focus goes: to the same button, or, where that is gone or idle, to its nearest neighbour. */
function targets({ kind, key }: ColumnChange, columns: ListColumn[], rest: ListColumn[]): string[] {
  if (kind === "up" || kind === "down")
    return [idOf({ kind, key }), idOf({ kind: kind === "up" ? "down" : "up", key })];
  const row = kind === "add" ? rest : columns;
  const at = row.indexOf(key);
  const beside = [row[at + 1], row[at - 1]].flatMap((other) => (other ? [idOf({ kind, key: other })] : []));
  return [...beside, idOf({ kind: kind === "add" ? "remove" : "add", key })];
}

function focusFirst(ids: string[]) {
  const found = ids.map((id) => document.getElementById(id)).find((one) => one?.matches(":enabled"));
  found?.focus();
}

function fill(template: string, name = "", place = 0, total = 0): string {
  return template
    .replace("{place}", String(place))
    .replace("{total}", String(total))
    .replace("{name}", () => name);
}
