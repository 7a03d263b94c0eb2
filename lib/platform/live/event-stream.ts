import "server-only";
import { errorFacts, log } from "../log/log";
import { onNotice } from "./listener";

const QUIET_MS = 250;
const KEEP_ALIVE_MS = 20_000;

/**
 * Server-sent events that say "changed" (and nothing more) when something of an edition changed: within a
 * quarter second, and not more often. `allowed` is asked again with every beat, so access that was taken away
 * ends the stream; so does a failure to ask, and the browser comes back.
 */
export function changesOf(editionId: string, signal: AbortSignal, allowed: () => Promise<boolean>): Response {
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      stop = stream(controller, editionId, signal, allowed);
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** Starts the events and says how to stop them; once stopped, nothing is sent. */
function stream(
  controller: ReadableStreamDefaultController<Uint8Array>,
  editionId: string,
  signal: AbortSignal,
  allowed: () => Promise<boolean>,
): () => void {
  const encoder = new TextEncoder();
  let ended = false;
  let pending: NodeJS.Timeout | undefined;
  const send = (text: string) => {
    if (!ended) controller.enqueue(encoder.encode(text));
  };
  const unsubscribe = onNotice("edition_changed", (payload) => {
    if (payload !== editionId && payload !== "*") return;
    pending ??= setTimeout(() => {
      pending = undefined;
      send("data: changed\n\n");
    }, QUIET_MS);
  });
  const stop = () => {
    ended = true;
    unsubscribe();
    clearInterval(beat);
    clearTimeout(pending);
    signal.removeEventListener("abort", close);
  };
  const close = () => {
    if (ended) return;
    stop();
    controller.close();
  };
  const beat = setInterval(() => {
    allowed().then(
      (still) => (still ? send(": still here\n\n") : close()),
      (error) => {
        log.warn(errorFacts(error), "event stream ended");
        close();
      },
    );
  }, KEEP_ALIVE_MS);
  signal.addEventListener("abort", close);
  send("retry: 1000\ndata: connected\n\n");
  return stop;
}
