"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type PartyChoice, searchParties } from "./party-search";

/** `count` with # for the number. */
export type SearchLabels = { search: string; list: string; none: string; count: string };

type Props = { locale: Locale; labels: SearchLabels; onChoose: (choice: PartyChoice) => void };

/** Finds institutions while their name is typed, in any script (a combobox by the ARIA pattern). */
export function PartyCombobox({ locale, labels, onChoose }: Props) {
  const [typed, setTyped] = useState("");
  const [options, setOptions] = useState<PartyChoice[] | null>(null);
  const [active, setActive] = useState(-1);
  const asked = useRef(0);
  const listId = useId();
  useEffect(() => {
    const turn = ++asked.current;
    const timer = window.setTimeout(async () => {
      const found = await searchParties(typed, locale);
      if (turn !== asked.current) return;
      setOptions(found);
      setActive(-1);
    }, 200);
    return () => clearTimeout(timer);
  }, [typed, locale]);
  const choose = (option: PartyChoice) => {
    onChoose(option);
    setTyped("");
    setOptions(null);
  };
  const pressed = (event: KeyboardEvent) => {
    const count = options?.length ?? 0;
    if (event.key === "Enter") {
      const option = options?.[active];
      if (option) choose(option);
    } else if (event.key === "Escape") setOptions(null);
    else if (event.key === "ArrowDown" && count > 0) setActive((active + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setActive(active <= 0 ? count - 1 : active - 1);
    else return;
    // Enter would send the whole form.
    event.preventDefault();
  };
  return (
    <div className="grid max-w-xl gap-1">
      <TextInput
        name={listId}
        type="search"
        form=""
        label={labels.search}
        role="combobox"
        aria-autocomplete="list"
        aria-controls={`${listId}-list`}
        aria-expanded={Boolean(options?.length)}
        aria-activedescendant={options?.[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={pressed}
      />
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {options && (options.length === 0 ? labels.none : labels.count.replace("#", String(options.length)))}
      </p>
      <div
        id={`${listId}-list`}
        role="listbox"
        aria-label={labels.list}
        className="divide-y divide-rule rounded-md border border-edge bg-sheet empty:hidden"
      >
        {options?.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrow and enter keys choose
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
          <div
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            lang={option.lang}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            className="min-h-11 cursor-pointer px-3 py-2 hover:bg-wash aria-selected:bg-celadon-wash"
          >
            {option.name}
            {option.note ? <span className="block text-sm text-ink-soft">{option.note}</span> : null}
          </div>
        ))}
      </div>
    </div>
  );
}
