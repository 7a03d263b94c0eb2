import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { PoolClient } from "pg";
import { pool } from "../db/pool";
import type { Locale } from "../i18n/locales";
import { onNotice } from "../live/listener";
import { errorFacts, log } from "../log/log";
import { canSend, type Letter, send } from "./transport";

const LOOK_EVERY_MS = 15_000;
/** Minutes until the next try; after the last one the letter is given up and shown to organisers. */
const BACKOFF_MINUTES = [1, 2, 5, 15, 60, 180, 720];
const SEND_MS = 45_000;

export type OutboxRow = {
  id: string;
  editionId: string | null;
  delegateId: string | null;
  kind: string;
  locale: Locale;
  recipient: string;
  payload: unknown;
  attempts: number;
};

/** Writes a letter from an outbox row; null when there is nobody left to write to. */
export type Compose = (row: OutboxRow) => Promise<Letter | null>;

/**
 * Delivers the outbox until aborted, on every instance at once. A row is held by the lock of the transaction
 * that sends it: a process that dies lets it go, so nothing is lost, and at most that one is sent twice.
 */
export async function deliverOutbox(compose: Compose, signal: AbortSignal): Promise<void> {
  let woken = new AbortController();
  const unsubscribe = onNotice("outbox_filled", () => woken.abort());
  while (!signal.aborted) {
    woken = new AbortController();
    try {
      while (!signal.aborted && (await deliverOne(compose))) {}
    } catch (error) {
      log.error(errorFacts(error), "outbox stopped for a moment");
    }
    await pause(AbortSignal.any([signal, woken.signal]));
  }
  unsubscribe();
}

/** Until something is put in, or it is time to look for what became due; being woken is no error. */
const pause = (woken: AbortSignal) =>
  wait(LOOK_EVERY_MS, undefined, { signal: woken, ref: false }).catch(() => undefined);

/** Takes the next due letter, if any, and says whether there was one. */
export async function deliverOne(compose: Compose): Promise<boolean> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const row = await nextDue(client);
    if (row) await deliver(client, row, compose);
    await client.query("COMMIT");
    return row !== undefined;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function nextDue(client: PoolClient): Promise<OutboxRow | undefined> {
  const { rows } = await client.query<OutboxRow>(
    `SELECT id, edition_id AS "editionId", delegate_id AS "delegateId", kind, locale, recipient, payload, attempts
     FROM outbox_mail WHERE state = 'QUEUED' AND next_at <= clock_timestamp()
     ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  return rows[0];
}

async function deliver(client: PoolClient, row: OutboxRow, compose: Compose): Promise<void> {
  try {
    // A letter that is only kept is written when somebody reads it.
    const letter = canSend() ? await compose(row) : null;
    if (letter) await withTimeout(send(row.id, row.recipient, letter));
    const state = canSend() ? "SENT" : "KEPT";
    await client.query(
      "UPDATE outbox_mail SET state = $2, sent_at = clock_timestamp(), last_error = NULL, attempts = attempts + 1 WHERE id = $1",
      [row.id, state],
    );
  } catch (error) {
    await postpone(client, row, error);
  }
}

async function postpone(client: PoolClient, row: OutboxRow, error: unknown): Promise<void> {
  const { code, error: name } = errorFacts(error);
  const minutes = BACKOFF_MINUTES[row.attempts];
  log.warn({ mail: row.id, attempts: row.attempts + 1, code, error: name }, "mail not delivered");
  await client.query(
    `UPDATE outbox_mail SET attempts = attempts + 1, last_error = $2, state = $3,
       next_at = clock_timestamp() + make_interval(mins => $4) WHERE id = $1`,
    [row.id, code ?? name, minutes === undefined ? "FAILED" : "QUEUED", minutes ?? 0],
  );
}

async function withTimeout(sending: Promise<void>): Promise<void> {
  const done = new AbortController();
  const late = wait(SEND_MS, undefined, { signal: done.signal, ref: false }).then(() => {
    throw Object.assign(new Error("no answer from the mail server"), { code: "ETIMEDOUT" });
  });
  late.catch(() => {});
  await Promise.race([sending, late]).finally(() => done.abort());
}
