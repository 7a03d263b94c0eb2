import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

export type AuditFact = {
  editionId?: string | null;
  /** Dotted: what was it done to, what was done. `seat.waitlisted` */
  action: string;
  entity: string;
  entityId: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Adds who did it, what and to what, in the transaction that does it. */
export async function record(tx: Db, actor: Actor, ...facts: AuditFact[]): Promise<void> {
  await tx.auditEntry.createMany({ data: facts.map((fact) => ({ ...fact, ...signature(actor) })) });
}

const KINDS = {
  user: "USER",
  delegate: "DELEGATE",
  institution: "INSTITUTION",
  interpreter: "INTERPRETER",
} as const;

/** How an actor stands in the audit log: by id, never by name. */
export function signature(actor: Actor): { actorKind: string; actorId: string | null } {
  if (actor.kind === "anonymous") return { actorKind: "VISITOR", actorId: null };
  if (actor.kind === "system") return { actorKind: "SYSTEM", actorId: null };
  return { actorKind: KINDS[actor.kind], actorId: actor.id };
}

/** Only the fields that differ, so that an entry shows the change and nothing else. */
export function difference<Row extends Record<string, unknown>>(before: Row, after: Partial<Row>) {
  const changed = Object.keys(after).filter((key) => !same(before[key], after[key]));
  const only = (row: Partial<Row>) =>
    JSON.parse(JSON.stringify(Object.fromEntries(changed.map((key) => [key, row[key] ?? null]))));
  return { before: only(before), after: only(after), any: changed.length > 0 } as const;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
