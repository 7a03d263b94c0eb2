"use client";

import { useEffect, useRef, useState } from "react";
import { isAltered, keepEntries, restoreEntries } from "./kept-entries";

type Props = {
  storageKey: string;
  /** Of what the server put into the form; "" for nothing. */
  stamp: string;
  sentences: Record<string, string>;
  restoredText: string;
  clearText: string;
};

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
    setShown(restoreEntries(form, storageKey, stamp));
    const keep = () => keepEntries(form, storageKey, stamp);
    if (isAltered(form)) keep();
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
