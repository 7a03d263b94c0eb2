"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const MOST_OFTEN_MS = 500;
const AGAIN_MS = 3000;
const OLDEST_MS = 60_000;

export type LiveRefreshProps = { editionId: string; labels: { live: string; reconnecting: string } };

/**
 * Draws the page anew when something of the edition changed, at most twice a second. Silent while the tab is
 * hidden; on return it looks at once, since what happened meanwhile was not heard.
 */
export function LiveRefresh({ editionId, labels }: LiveRefreshProps) {
  const router = useRouter();
  const [live, setLive] = useState(true);
  useEffect(() => {
    let source: EventSource | undefined;
    let soon: number | undefined;
    let again: number | undefined;
    let last = 0;
    const refresh = () => {
      soon ??= window.setTimeout(
        () => {
          soon = undefined;
          last = Date.now();
          router.refresh();
        },
        Math.max(0, last + MOST_OFTEN_MS - Date.now()),
      );
    };
    const close = () => {
      clearTimeout(again);
      source?.close();
      source = undefined;
    };
    const open = () => {
      close();
      // What changed while the page was on its way was not heard; the server remembers.
      const age = Math.round(Math.min(performance.now(), OLDEST_MS));
      source = new EventSource(`/api/live/${editionId}?age=${age}`);
      source.onmessage = ({ data }) => {
        setLive(true);
        if (data === "changed" || missed) refresh();
        missed = false;
      };
      // A refused answer ends an EventSource for good; a lost connection it mends by itself.
      source.onerror = () => {
        missed = true;
        setLive(false);
        if (source?.readyState === EventSource.CLOSED) again = window.setTimeout(open, AGAIN_MS);
      };
    };
    let missed = false;
    const seen = () => {
      if (document.hidden) return close();
      missed = true;
      open();
    };
    if (!document.hidden) open();
    document.addEventListener("visibilitychange", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      clearTimeout(soon);
      close();
    };
  }, [editionId, router]);
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-sm text-ink-soft">
      <svg aria-hidden="true" viewBox="0 0 10 10" width="10" height="10">
        {live ? (
          <circle cx="5" cy="5" r="4" className="fill-celadon" />
        ) : (
          <circle cx="5" cy="5" r="4" fill="none" strokeWidth="1.5" className="stroke-amber" />
        )}
      </svg>
      {live ? labels.live : labels.reconnecting}
    </span>
  );
}
