import { useEffect, useEffectEvent, useId, useState } from "react";
import { nextOption, pausedAsking } from "./combobox";

export type ComboboxOption = { id: string; name: string; lang?: string; note?: string; noteLang?: string };

type Settings<One extends ComboboxOption> = {
  /** The text field, which may be another component's or the server's. */
  input: () => HTMLInputElement | null;
  /** What is offered for what is typed; null where there is nothing to say. */
  ask: (input: HTMLInputElement) => Promise<One[] | null>;
  onChoose: (option: One, input: HTMLInputElement) => void;
  onType?: () => void;
};

export type Combobox<One extends ComboboxOption> = {
  listId: string;
  /** Null while the list is closed. */
  options: One[] | null;
  active: number;
  choose: (option: One) => void;
};

const PAUSE_MS = 200;

/** An option's id in the page, by which the field names the active one. */
export const optionId = (listId: string, { id }: ComboboxOption) => `${listId}-${id}`;

/**
 * Makes a text field a combobox by the ARIA pattern, once scripts run: asks while somebody types, moves by arrows,
 * chooses with Enter, closes with Escape and when the field is left. The list is drawn by `OptionList`.
 */
export function useCombobox<One extends ComboboxOption>(settings: Settings<One>): Combobox<One> {
  const { input, ask, onChoose, onType } = settings;
  const [asking] = useState(() => pausedAsking(PAUSE_MS));
  const [options, setOptions] = useState<One[] | null>(null);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const show = (found: One[] | null) => {
    setOptions(found);
    setActive(-1);
  };
  const close = () => {
    asking.stop();
    show(null);
  };
  const askFor = (field: HTMLInputElement) => asking.ask(() => ask(field), show);
  const choose = (option: One) => {
    const field = input();
    close();
    if (field) onChoose(option, field);
  };
  const typed = (field: HTMLInputElement) => {
    onType?.();
    setActive(-1);
    askFor(field);
  };
  const pressed = (event: KeyboardEvent, field: HTMLInputElement) => {
    const option = options?.[active];
    const next = nextOption(event.key, active, options?.length ?? 0);
    if (next !== null) setActive(next);
    else if (event.key === "ArrowDown") askFor(field);
    else if (event.key === "Enter" && option) choose(option);
    else if (event.key === "Escape" && options) close();
    else return;
    event.preventDefault();
  };
  useListening(input, { typed, pressed, left: close });
  useAttributes(input, { listId, options, active });
  return { listId, options, active, choose };
}

type Deeds = {
  typed: (field: HTMLInputElement) => void;
  pressed: (event: KeyboardEvent, field: HTMLInputElement) => void;
  left: () => void;
};

function useListening(input: () => HTMLInputElement | null, deeds: Deeds) {
  const find = useEffectEvent(input);
  const typed = useEffectEvent(deeds.typed);
  const pressed = useEffectEvent(deeds.pressed);
  const left = useEffectEvent(deeds.left);
  useEffect(() => {
    const field = find();
    const listening = new AbortController();
    const { signal } = listening;
    field?.addEventListener("input", () => typed(field), { signal });
    field?.addEventListener("keydown", (event) => isComposing(event) || pressed(event, field), { signal });
    field?.addEventListener("blur", () => left(), { signal });
    return () => listening.abort();
  }, []);
}

/** While characters are composed the keys are the input method's; Safari tells the last of them by 229 alone. */
const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

type Shown = Pick<Combobox<ComboboxOption>, "listId" | "options" | "active">;

function useAttributes(input: () => HTMLInputElement | null, { listId, options, active }: Shown) {
  const option = options?.[active];
  const attributes = {
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": listId,
    "aria-expanded": String(Boolean(options?.length)),
    "aria-activedescendant": option ? optionId(listId, option) : "",
  };
  useEffect(() => {
    const field = input();
    for (const [name, value] of Object.entries(attributes)) {
      if (value) field?.setAttribute(name, value);
      else field?.removeAttribute(name);
    }
  });
}
