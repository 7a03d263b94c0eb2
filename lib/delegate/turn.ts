import "server-only";
import { type AuditFact, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";
import { type Refusal, type Result, refuse } from "@/lib/platform/result/result";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export type Person = NonNullable<Awaited<ReturnType<typeof find>>>;

/**
 * One transaction on one delegate, behind that delegate's lock: whatever is decided about a person is decided
 * one after the other. Refuses those who may not with the same answer as for somebody unknown.
 */
export async function onePerson<Value, Key extends string>(
  id: string,
  may: (person: Person) => boolean,
  run: (tx: Db, person: Person) => Promise<Result<Value, Refusal<Key>>>,
): Promise<Result<Value, Refusal<Key | "notFound">>> {
  if (!UUID.test(id)) return refuse("notFound");
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
      const person = await find(tx, id);
      return person && may(person) ? run(tx, person) : refuse("notFound");
    },
    { maxWait: 15_000, timeout: 15_000 },
  );
}

const find = (tx: Db, id: string) => tx.delegate.findUnique({ where: { id, erasedAt: null } });

/** Queues a letter to a delegate. `after` seconds: time to think better of it. */
export async function putLetter(
  tx: Db,
  person: Pick<Person, "id" | "editionId" | "locale" | "email">,
  kind: string,
  payload: Prisma.InputJsonObject = {},
  after = 0,
): Promise<void> {
  const { id: delegateId, editionId, locale, email: recipient } = person;
  const nextAt = after > 0 ? new Date(Date.now() + after * 1000) : undefined;
  await tx.outboxMail.create({
    data: { id: newId(), editionId, delegateId, kind, locale, recipient, payload, nextAt },
  });
}

export async function recordOn(
  tx: Db,
  actor: Actor,
  person: Pick<Person, "id" | "editionId">,
  fact: Pick<AuditFact, "action" | "before" | "after">,
): Promise<void> {
  await record(tx, actor, {
    editionId: person.editionId,
    entity: "delegate",
    entityId: person.id,
    ...fact,
  });
}
