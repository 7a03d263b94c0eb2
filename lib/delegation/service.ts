import "server-only";
import { difference, record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import type { DelegationInput } from "./schema";

type Answer<Keys extends string> = Promise<Result<{ id: string }, Refusal<Keys>>>;
type ChangeKeys =
  | "forbidden"
  | "notFound"
  | "delegation.orderTaken"
  | "delegation.belowNamed"
  | "delegation.sideFixed";

export async function createDelegation(
  actor: Actor,
  editionId: string,
  input: DelegationInput,
): Answer<"forbidden" | "delegation.orderTaken"> {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return orderTakenOr(() =>
    db.$transaction(async (tx) => {
      const id = newId();
      const after = columns(input);
      await tx.delegation.create({ data: { id, editionId, side: input.side, ...after } });
      await record(tx, actor, {
        editionId,
        action: "delegation.created",
        entity: "delegation",
        entityId: id,
        after: { side: input.side, ...after },
      });
      await tellScreens(tx, editionId);
      return ok({ id });
    }),
  );
}

/**
 * Changes a delegation. Refused: a quota below those already named (with their number), and another side while
 * anybody is in it.
 */
export async function changeDelegation(
  actor: Actor,
  editionId: string,
  id: string,
  input: DelegationInput,
): Answer<ChangeKeys> {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return orderTakenOr(() => db.$transaction((tx) => write(tx, actor, editionId, id, input)));
}

async function write(tx: Db, actor: Actor, editionId: string, id: string, input: DelegationInput) {
  // Locked as sign-ups lock it, so that nobody joins between the count and the new quota.
  await tx.$executeRaw`SELECT FROM delegation WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const before = await tx.delegation.findFirst({ where: { id, editionId } });
  if (!before) return refuse("notFound");
  const kept = await tx.headcount.findUnique({
    where: { editionId_scope_key: { editionId, scope: "DELEGATION", key: id } },
  });
  const named = kept ? kept.draft + kept.submitted + kept.confirmed + kept.waitlisted : 0;
  const ever = kept ? named + kept.declined + kept.cancelled : 0;
  if (input.quota !== null && input.quota < named) return refuse("delegation.belowNamed", { named });
  if (input.side !== before.side && ever > 0) return refuse("delegation.sideFixed");
  const data = { side: input.side, ...columns(input) };
  const { any, ...change } = difference(before as Record<string, unknown>, data);
  if (!any) return ok({ id });
  await tx.delegation.update({ where: { id }, data });
  await record(tx, actor, {
    editionId,
    action: "delegation.changed",
    entity: "delegation",
    entityId: id,
    ...change,
  });
  await tellScreens(tx, editionId);
  return ok({ id });
}

/** No trigger watches delegations. */
const tellScreens = (tx: Db, editionId: string) =>
  tx.$executeRaw`SELECT pg_notify('edition_changed', ${editionId})`;

async function orderTakenOr<Value>(run: () => Promise<Value>) {
  try {
    return await run();
  } catch (error) {
    if (sqlState(error) === "23505") return refuse("delegation.orderTaken");
    throw error;
  }
}

function columns({ nameZh, nameJa, nameKo, nameEn, side: _side, ...input }: DelegationInput) {
  const name = { zh: nameZh, ja: nameJa, ko: nameKo, en: nameEn } satisfies Prisma.InputJsonObject;
  return { ...input, name, liaisonName: input.liaisonName || null };
}
