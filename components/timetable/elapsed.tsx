"use client";

import { useEffect, useState } from "react";

type Props = { since: Date /** With `{seconds}` in it. */; sentence: string };

/** Seconds since then, counted on; silent for those who listen. */
export function Elapsed({ since, sentence }: Props) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = window.setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = now === null ? null : Math.max(0, Math.round((now - since.getTime()) / 1000));
  return (
    <span role="timer" className="figures">
      {seconds === null ? null : sentence.replace("{seconds}", String(seconds))}
    </span>
  );
}
