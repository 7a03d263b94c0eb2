import "server-only";
import { errorFacts, log } from "../log/log";
import { changedWithin, onNotice } from "./listener";
import { sparingly } from "./sparingly";

const QUIET_MS = 250;
const KEEP_ALIVE_MS = 20_000;

/**
 * Server-sent events that say "changed" (and nothing more) when something of an edition changed: at once, but
 * four times a second at most. `allowed` is asked again with every beat, so access that was taken away
 * ends the stream; so does a failure to ask, and the browser comes back.
 *
 * @param age for how many milliseconds the page has been under way: what changed since then it may not show
 */
export function changesOf(
  editionId: string,
  signal: AbortSignal,
  allowed: () => Promise<boolean>,
  age = 0,
): Response {
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      stop = stream(controller, editionId, signal, allowed);
      const first = changedWithin(editionId, age) ? "changed" : "connected";
      controller.enqueue(new TextEncoder().encode(`retry: 1000\ndata: ${first}\n\n`));
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
  const send = (text: string) => {
    if (!ended) controller.enqueue(encoder.encode(text));
  };
  const news = sparingly(() => send("data: changed\n\n"), QUIET_MS);
  const unsubscribe = onNotice("edition_changed", (payload) => {
    if (payload === editionId || payload === "*") news.changed();
  });
  const stop = () => {
    ended = true;
    unsubscribe();
    clearInterval(beat);
    news.stop();
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
  return stop;
}
