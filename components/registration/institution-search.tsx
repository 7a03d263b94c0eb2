"use client";

import { useEffect, useId, useRef, useState } from "react";
import { field, nextIndex, type Suggestion, suggest } from "./institution-suggestions";

type Props = {
  locale: string;
  chosen: string;
  labels: { list: string; none: string; chosen: string; count: string };
};

/**
 * Suggests known institutions while the name is typed (a combobox by the ARIA pattern). Choosing one sends its
 * id; typing on makes it a new name again. Without JavaScript the form finds them when it is sent.
 */
export function InstitutionSearch({ locale, chosen, labels }: Props) {
  const [id, setId] = useState(chosen);
  const [options, setOptions] = useState<Suggestion[] | null>(null);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const place = useRef<HTMLDivElement>(null);
  const choose = (option: Suggestion) => {
    const input = field(place.current);
    if (input) input.value = option.name;
    setId(option.id);
    setOptions(null);
  };
  const now = useRef({ options, active, choose });
  now.current = { options, active, choose };

  useEffect(() => {
    const input = field(place.current);
    if (!input) return;
    const wait = { timer: 0, asked: 0 };
    const typed = () => {
      setId("");
      setActive(-1);
      clearTimeout(wait.timer);
      const turn = ++wait.asked;
      wait.timer = window.setTimeout(async () => {
        const found = await suggest(input, locale);
        if (turn === wait.asked) setOptions(found);
      }, 200);
    };
    const pressed = (event: KeyboardEvent) => {
      const { options, active, choose } = now.current;
      if (!options || options.length === 0) return;
      const option = options[active];
      if (event.key === "Enter" && option) choose(option);
      else if (event.key === "Escape") setOptions(null);
      else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        setActive(nextIndex(active, options.length, event.key));
      } else return;
      event.preventDefault();
    };
    const left = () => window.setTimeout(() => setOptions(null), 150);
    const attributes = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": listId,
      autocomplete: "off",
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.addEventListener("input", typed);
    input.addEventListener("keydown", pressed);
    input.addEventListener("blur", left);
    return () => {
      input.removeEventListener("input", typed);
      input.removeEventListener("keydown", pressed);
      input.removeEventListener("blur", left);
    };
  }, [locale, listId]);

  useEffect(() => {
    const input = field(place.current);
    input?.setAttribute("aria-expanded", String(Boolean(options?.length)));
    const option = options?.[active];
    if (option) input?.setAttribute("aria-activedescendant", `${listId}-${option.id}`);
    else input?.removeAttribute("aria-activedescendant");
  }, [options, active, listId]);

  return (
    <div ref={place} className="-mt-4 grid gap-1" data-institution-chosen={id ? "" : undefined}>
      <input type="hidden" name="institutionId" value={id} />
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {id
          ? labels.chosen
          : options &&
            (options.length === 0 ? labels.none : labels.count.replace("#", String(options.length)))}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label={labels.list}
        className="divide-y divide-rule rounded-md border border-edge bg-sheet empty:hidden"
      >
        {options?.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrow and enter keys choose
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
          <div
            key={option.id}
            id={`${listId}-${option.id}`}
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
