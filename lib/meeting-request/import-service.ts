import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { rowsOf } from "./file-rows";
import { importFacts } from "./import-facts";
import { fatesOf } from "./import-rules";
import type { FileWish, ImportedAs } from "./import-schema";
import { inTurn, lockProfiles } from "./lock";
import { type Telling, tell } from "./tell";

/** Adds what is new in a text, all of it or nothing. The same text again finds everything there. */
export async function importRequests(actor: Actor, editionId: string, text: string, as: ImportedAs) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return inTurn(async (tx) => {
    const names = await importFacts(tx, editionId);
    const rows = rowsOf(text, names.words);
    if (!rows.ok) return rows;
    const wanted = fatesOf(rows.value, names).flatMap(({ wish }) => (wish ? [wish.fromId, wish.toId] : []));
    await lockProfiles(tx, editionId, [...new Set(wanted)]);
    // Decided anew: somebody may have asked before the institutions were held.
    const facts = await importFacts(tx, editionId);
    const wishes = fatesOf(rows.value, facts).flatMap(({ fate, wish }) =>
      fate === "new" && wish ? [wish] : [],
    );
    const locales = new Map(facts.profiles.map(({ id, textLocale }) => [id, textLocale]));
    const made = wishes.map((wish) => ({
      ...rowOf(wish, as),
      editionId,
      messageLocale: wish.message ? (locales.get(wish.fromId) ?? null) : null,
    }));
    await write(tx, actor, editionId, made);
    return ok({ count: made.length });
  });
}

function rowOf({ fromId, toId, priority, message }: FileWish, as: ImportedAs) {
  const state = priority === "NEVER" ? ("OPEN" as const) : as;
  const answeredAt = state === "ACCEPTED" ? new Date() : null;
  return { id: newId(), fromId, toId, priority, message, state, answeredAt, origin: "FILE" as const };
}

type Made = ReturnType<typeof rowOf>;

async function write(tx: Db, actor: Actor, editionId: string, made: (Made & { editionId: string })[]) {
  await tx.meetingRequest.createMany({ data: made });
  const facts = made.map(({ id, fromId, toId, priority, state }) => ({
    ...{ editionId, action: "request.added", entity: "request", entityId: id },
    after: { fromId, toId, priority, state, origin: "FILE" },
  }));
  if (facts.length > 0) await record(tx, actor, ...facts);
  await tell(tx, editionId, made.flatMap(told));
}

function told({ id: requestId, fromId, toId, priority, state }: Made): Telling[] {
  if (priority === "NEVER") return [];
  if (state === "OPEN") return [{ kind: "request.received", requestId, profileId: toId }];
  return [fromId, toId].map((profileId) => ({ kind: "request.arranged", requestId, profileId }));
}
