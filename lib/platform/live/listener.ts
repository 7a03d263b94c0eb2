import "server-only";
import { EventEmitter } from "node:events";
import type { Client } from "pg";
import { listeningClient } from "../db/pool";
import { errorFacts, log } from "../log/log";

const CHANNELS = ["edition_changed", "outbox_filled", "plan_due"] as const;
export type Channel = (typeof CHANNELS)[number];

const RETRY_MS = 1000;

type Listener = { emitter: EventEmitter; started: boolean; heard: Map<string, number> };
const shared = globalThis as typeof globalThis & { delegationDeskListener?: Listener };
shared.delegationDeskListener ??= {
  emitter: new EventEmitter().setMaxListeners(0),
  started: false,
  heard: new Map(),
};
const listener = shared.delegationDeskListener;

/**
 * Calls back when the database says that something happened on a channel. After the connection was lost and
 * found again everyone is called with "*", since what happened meanwhile is not known.
 *
 * @returns how to stop
 */
export function onNotice(channel: Channel, callback: (payload: string) => void): () => void {
  if (!listener.started) {
    listener.started = true;
    void connect(false);
  }
  listener.emitter.on(channel, callback);
  return () => listener.emitter.off(channel, callback);
}

/** Whether an edition changed within so many milliseconds, or may have, as far as this process heard. */
export function changedWithin(editionId: string, milliseconds: number): boolean {
  const last = Math.max(listener.heard.get(editionId) ?? 0, listener.heard.get("*") ?? 0);
  return Date.now() - last < milliseconds;
}

function tell(channel: string, payload: string): void {
  if (channel === "edition_changed") listener.heard.set(payload, Date.now());
  listener.emitter.emit(channel, payload);
}

async function connect(again: boolean): Promise<void> {
  const client = listeningClient();
  let lost = false;
  const retry = (reason: unknown) => {
    if (lost) return;
    lost = true;
    log.warn(errorFacts(reason), "notices lost, connecting again");
    client.end().catch((error) => log.debug(errorFacts(error), "closing a lost connection"));
    setTimeout(() => void connect(true), RETRY_MS).unref();
  };
  client.on("error", retry);
  client.on("end", () => retry(new Error("connection ended")));
  try {
    await listen(client);
    if (again) for (const channel of CHANNELS) tell(channel, "*");
  } catch (error) {
    retry(error);
  }
}

async function listen(client: Client): Promise<void> {
  await client.connect();
  client.on("notification", ({ channel, payload }) => tell(channel, payload ?? ""));
  for (const channel of CHANNELS) await client.query(`LISTEN ${channel}`);
}
