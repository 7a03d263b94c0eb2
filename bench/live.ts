import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { organiser } from "./account";
import { applicants, payloadOf, placeOf } from "./applicants";
import type { Bench } from "./bench";
import { onCopy, withClients } from "./database";
import { percentile, type Table } from "./measure";
import { type Instance, withSite } from "./site";

const REGISTRATIONS = 50;
/** Longer than a stream keeps quiet after an event. */
const BETWEEN_MS = 600;
const LATEST_MS = 5_000;

type Watcher = { next(): Promise<number>; close(): void };

/** How long after a registration is durable every open dashboard is told, on both instances. */
export function measure({ server, large }: Bench): Promise<Table> {
  return onCopy(server.url, large, async (url) => {
    const [plain, ...streams] = await withSite(url, 2, (site) => delays(url, site));
    const rows = streams.map((value, index) => ({
      what: `stream of instance ${index + 1}`,
      unit: "ms",
      value,
    }));
    const p95 = (values: number[]) => `${Math.round(percentile(values, 0.95))} ms`;
    return {
      title: "From COMMIT to the screen's event",
      about: `${REGISTRATIONS} registrations, one at a time, and an open event stream on each of two instances: from the answer to COMMIT until the stream says that something changed; beside them, a connection that does nothing but LISTEN.`,
      rows: [{ what: "LISTEN alone", unit: "ms", value: plain ?? [] }, ...rows],
      notes: rows.map(({ what, value }) => `${what}: p95 ${p95(value)}.`),
    };
  });
}

/** Of a plain listener, then of each instance's stream. */
function delays(url: string, site: Instance[]): Promise<number[][]> {
  return withClients(url, 2, async ([client, listener]) => {
    if (!client || !listener) throw new Error("No connection was made.");
    const place = await placeOf(client);
    const watchers = [
      await listening(listener),
      ...(await Promise.all(site.map((one) => watch(one, place.editionId)))),
    ];
    const found: number[][] = watchers.map(() => []);
    for (const person of applicants(place, REGISTRATIONS)) {
      const payload = await payloadOf(person, place);
      const told = watchers.map((watcher) => watcher.next());
      await client.query("SELECT delegate_register($1::jsonb)", [payload]);
      const durable = performance.now();
      for (const [index, at] of (await Promise.all(told)).entries()) found[index]?.push(at - durable);
      await pause(BETWEEN_MS);
    }
    for (const watcher of watchers) watcher.close();
    return found;
  });
}

async function listening(client: pg.Client): Promise<Watcher> {
  await client.query("LISTEN edition_changed");
  return { next: () => once(client, "notification").then(() => performance.now()), close: () => {} };
}

/** Listens as a dashboard does; `next` answers the moment of the next change. */
async function watch({ port }: Instance, editionId: string): Promise<Watcher> {
  const cookie = (await organiser(port)).cookieHeader();
  const request = get({ port, host: "127.0.0.1", path: `/api/live/${editionId}`, headers: { cookie } });
  const [stream] = (await once(request, "response")) as [IncomingMessage];
  if (stream.statusCode !== 200) throw new Error(`The event stream answered ${stream.statusCode}.`);
  let tell: ((at: number) => void) | undefined;
  const connected = new Promise<void>((resolve) =>
    stream.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes("data: connected")) resolve();
      if (text.includes("data: changed")) tell?.(performance.now());
    }),
  );
  await connected;
  const next = () =>
    new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("No event came.")), LATEST_MS);
      tell = (at) => {
        clearTimeout(late);
        resolve(at);
      };
    });
  return { next, close: () => request.destroy() };
}
