"use client";

import { useEffect, useRef, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import type { ExportState, ExportProgress as Progress } from "@/lib/name-list/export-queries";

export type ExportProgressProps = {
  first: Progress;
  /** Where the file is, where to ask how far it has come, and the list that it is of. */
  addresses: { file: string; progress: string; list: string };
  /** Whether the file may still be fetched. */
  open: boolean;
  lang: string;
  states: Record<ExportState, { title: string; text: string }>;
  /** `{written}` and `{total}` stand for themselves. */
  words: { rows: string; rowsOf: string; download: string; again: string; back: string };
};

const TONES: Record<ExportState, NoticeTone> = {
  READY: "info",
  RUNNING: "info",
  DONE: "confirmed",
  FAILED: "refusal",
  EXPIRED: "waiting",
};
const EVERY_MS = 1_000;

/** One export: begins the download by itself, once, and shows how far the file has come. */
export function ExportProgress({ first, addresses, open, lang, states, words }: ExportProgressProps) {
  const [progress, setProgress] = useState(first);
  const [watching, setWatching] = useState(first.state === "READY" || first.state === "RUNNING");
  const link = useRef<HTMLAnchorElement>(null);
  const begun = useRef(first.state !== "READY");
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    link.current?.click();
  }, []);
  useEffect(() => {
    if (!watching) return;
    return poll(addresses.progress, (found) => {
      setProgress(found);
      if (isOver(found.state)) setWatching(false);
      return !isOver(found.state);
    });
  }, [watching, addresses.progress]);
  const { state, written, total } = progress;
  const over = isOver(state);
  const count = new Intl.NumberFormat(lang);
  const rows = (total > 0 ? words.rowsOf : words.rows)
    .replace("{written}", count.format(written))
    .replace("{total}", count.format(total));
  return (
    <div className="grid max-w-2xl gap-4">
      <div role="status">
        <Notice tone={TONES[state]} title={states[state].title}>
          <p>{states[state].text}</p>
        </Notice>
      </div>
      {state === "READY" || state === "EXPIRED" ? null : (
        <div className="grid gap-1">
          <progress
            aria-label={states[state].title}
            max={total || 1}
            value={total > 0 || over ? (state === "DONE" ? total || 1 : written) : undefined}
            className="h-2 w-full appearance-none border-none bg-celadon-mist [&::-moz-progress-bar]:bg-celadon [&::-webkit-progress-bar]:bg-celadon-mist [&::-webkit-progress-value]:bg-celadon"
          />
          <p className="figures text-sm">{rows}</p>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {open && state !== "EXPIRED" ? (
          <a
            ref={link}
            href={addresses.file}
            download
            onClick={() => setWatching(true)}
            className="inline-flex min-h-11 items-center gap-2 rounded-md border border-celadon bg-celadon px-5 py-2 font-medium text-on-celadon no-underline hover:bg-celadon-deep"
          >
            <Icon name="download" />
            {over ? words.again : words.download}
          </a>
        ) : null}
        <ButtonLink href={addresses.list} variant="quiet">
          {words.back}
        </ButtonLink>
      </div>
    </div>
  );
}

const isOver = (state: ExportState) => state !== "READY" && state !== "RUNNING";

/** Asks until `tell` has heard enough; a line that is down is asked again. Ends when the answer is that there is none. */
function poll(address: string, tell: (progress: Progress) => boolean): () => void {
  let timer = setTimeout(ask, EVERY_MS);
  const control = new AbortController();
  async function ask() {
    const answer = await fetch(address, { signal: control.signal, cache: "no-store" }).catch(() => null);
    if (control.signal.aborted) return;
    // Signed out, or no longer staff: the page itself says so, or leads to the sign-in.
    if (answer?.status === 404) return location.reload();
    if (answer?.ok && !tell(await answer.json())) return;
    timer = setTimeout(ask, EVERY_MS);
  }
  return () => {
    control.abort();
    clearTimeout(timer);
  };
}
