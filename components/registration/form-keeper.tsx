"use client";

import { useEffect, useRef, useState } from "react";

type Props = {
  storageKey: string;
  /** Of what the server put into the form; "" for nothing. */
  stamp: string;
  sentences: Record<string, string>;
  restoredText: string;
  clearText: string;
};

/** What was typed on top of the form of this stamp. */
type Kept = { stamp: string; entries: [name: string, value: string][] };

/**
 * Keeps what is typed in this tab, so that a reload or another language loses nothing, and checks a field when
 * it is left, by the server's own schema (fetched with the first field that is left).
 */
export function FormKeeper({ storageKey, stamp, sentences, restoredText, clearText }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    setShown(restore(form, storageKey, stamp));
    const keep = () => sessionStorage.setItem(storageKey, JSON.stringify({ stamp, entries: entries(form) }));
    const leave = async (event: FocusEvent) => {
      const { checkField } = await import("./check-field");
      if (event.target instanceof HTMLElement) checkField(form, event.target, sentences);
    };
    form.addEventListener("input", keep);
    form.addEventListener("focusout", leave);
    return () => {
      form.removeEventListener("input", keep);
      form.removeEventListener("focusout", leave);
    };
  }, [storageKey, stamp, sentences]);
  const clear = () => {
    sessionStorage.removeItem(storageKey);
    place.current?.closest("form")?.reset();
    setShown(false);
  };
  return (
    <div ref={place} role="status" className="text-sm text-ink-soft empty:hidden">
      {shown ? (
        <>
          {restoredText}{" "}
          <button type="button" className="text-link" onClick={clear}>
            {clearText}
          </button>
        </>
      ) : null}
    </div>
  );
}

const OWN = new Set(["edition", "submissionId", "intent"]);

function entries(form: HTMLFormElement): Kept["entries"] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && !OWN.has(name) && !name.startsWith("$") ? [[name, value]] : [],
  );
}

/** Puts back what was typed since the server last answered, and says whether there was anything. */
function restore(form: HTMLFormElement, key: string, stamp: string): boolean {
  const stored = sessionStorage.getItem(key);
  const kept = stored ? (JSON.parse(stored) as Kept) : null;
  if (kept?.stamp !== stamp) return false;
  for (const field of form.elements) {
    if (
      !(
        field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement ||
        field instanceof HTMLTextAreaElement
      )
    )
      continue;
    if (OWN.has(field.name) || field.name.startsWith("$") || field.name === "") continue;
    const values = kept.entries.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) {
      field.checked = values.includes(field.value);
    } else field.value = values[0] ?? "";
  }
  form.dispatchEvent(new CustomEvent("restored"));
  return kept.entries.some(([, value]) => value !== "");
}
