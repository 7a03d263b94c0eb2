"use client";

import { useEffect } from "react";

type Props = { zone: string; lang: string; label: string };

/** Writes the reader's own time under the venue's where the two differ. */
export function YourTime({ zone, lang, label }: Props) {
  useEffect(() => {
    const time = (at: Date, timeZone?: string) =>
      at.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
    const day = (at: Date, timeZone?: string) =>
      at.toLocaleDateString(lang, { timeZone, month: "numeric", day: "numeric" });
    for (const place of document.querySelectorAll<HTMLElement>("[data-your-time]")) {
      const at = new Date(place.dataset.yourTime ?? "");
      if (time(at) === time(at, zone)) continue;
      place.textContent = `${label} ${day(at) === day(at, zone) ? "" : `${day(at)} `}${time(at)}`;
    }
  }, [zone, lang, label]);
  return null;
}
