"use client";

import { useEffect, useState } from "react";

const TICK_MS = 1000;

type Props = {
  /** The server's time at first, so that both draw the same. */
  start: number;
  zone: string;
  label: string;
  className?: string;
};

/** The hour at the venue, of 24 hours, by the server's clock: that of a machine behind a screen may be wrong. */
export function VenueClock({ start, zone, label, className }: Props) {
  const [at, setAt] = useState(start);
  useEffect(() => {
    const ahead = start - Date.now();
    const timer = window.setInterval(() => setAt(Date.now() + ahead), TICK_MS);
    return () => clearInterval(timer);
  }, [start]);
  const format = new Intl.DateTimeFormat("en", {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone },
  });
  return (
    <p className={className}>
      <span className="sr-only">{label} </span>
      <time>{format.format(at)}</time>
    </p>
  );
}
