import "server-only";
import { difference, record } from "@/lib/audit/record";
import { type Actor, organisesAny } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { institutionSearchKey } from "./rules";
import type { InstitutionInput } from "./schema";

/** Adds an institution. Editions share them, so whoever organises one of them may. */
export async function createInstitution(actor: Actor, input: InstitutionInput) {
  if (!organisesAny(actor)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const { aliases, ...names } = input;
    const id = newId();
    await tx.institution.create({ data: { id, ...names, searchKey: institutionSearchKey(names, aliases) } });
    await writeAliases(tx, id, aliases);
    await record(tx, actor, {
      action: "institution.created",
      entity: "institution",
      entityId: id,
      after: input,
    });
    return ok({ id });
  });
}

/** Changes an institution; its delegates' headcounts follow its kind and level by themselves. */
export async function changeInstitution(actor: Actor, id: string, input: InstitutionInput) {
  if (!organisesAny(actor)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const before = await lock(tx, id);
    if (!before || before.mergedIntoId) return refuse("notFound");
    const { aliases, ...names } = input;
    const data = { ...names, searchKey: institutionSearchKey(names, aliases) };
    await tx.institution.update({ where: { id }, data });
    await tx.institutionAlias.deleteMany({ where: { institutionId: id } });
    await writeAliases(tx, id, aliases);
    const { any, ...change } = difference<Record<string, unknown>>(
      { ...before, aliases: before.aliases.map(({ name }) => name).sort() },
      { ...input, aliases: aliases.toSorted() },
    );
    if (any)
      await record(tx, actor, {
        action: "institution.changed",
        entity: "institution",
        entityId: id,
        ...change,
      });
    return ok();
  });
}

/** Makes a proposal of a delegate's one of the known institutions, offered to everybody from now on. */
export async function acceptInstitution(actor: Actor, id: string) {
  if (!organisesAny(actor)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const { count } = await tx.institution.updateMany({
      where: { id, proposed: true, mergedIntoId: null },
      data: { proposed: false },
    });
    if (count === 0) return refuse("institution.notProposed");
    await record(tx, actor, { action: "institution.accepted", entity: "institution", entityId: id });
    return ok();
  });
}

/** Not FOR UPDATE: a registration that refers to it holds locks which a new kind or level waits for. */
async function lock(tx: Db, id: string) {
  await tx.$queryRaw`SELECT id::text FROM institution WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.institution.findUnique({ where: { id }, include: { aliases: true } });
}

async function writeAliases(tx: Db, institutionId: string, aliases: string[]): Promise<void> {
  await tx.institutionAlias.createMany({
    data: aliases.map((name) => ({ id: newId(), institutionId, name })),
  });
}
