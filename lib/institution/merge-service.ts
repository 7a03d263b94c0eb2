import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise, organisesAny } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { allNames, institutionSearchKey } from "./rules";

/** What the database refuses, see matching_follow_merge in prisma/migrations. */
const BY_STATE: Record<string, "institution.bothMatched" | "institution.bothParties"> = {
  DD010: "institution.bothMatched",
  DD013: "institution.bothParties",
};

/**
 * Makes one institution of two: delegates, delegations and speakers move to the one that stays, the other's names
 * become its aliases, links to the other lead to it; its matching profiles and agreements follow (a trigger).
 * Refused unless the actor organises every edition it touches, and where both are in the matching of one edition or
 * are the only parties of one agreement.
 */
export async function mergeInstitutions(actor: Actor, id: string, intoId: string) {
  if (!organisesAny(actor)) return refuse("forbidden");
  if (id === intoId) return refuse("institution.mergeWithItself");
  try {
    return await merge(actor, id, intoId);
  } catch (error) {
    const reason = BY_STATE[sqlState(error) ?? ""];
    if (reason) return refuse(reason);
    throw error;
  }
}

function merge(actor: Actor, id: string, intoId: string) {
  return db.$transaction(async (tx) => {
    const [from, into] = await lockBoth(tx, id, intoId);
    if (!from || !into) return refuse("notFound");
    if (from.side !== into.side) return refuse("institution.otherSide");
    const editions = await editionsTouched(tx, id);
    if (!editions.every((edition) => canOrganise(actor, edition))) return refuse("institution.usedElsewhere");
    const moved = await move(tx, id, intoId);
    const aliases = await takeNames(tx, from, into);
    await tx.institution.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: intoId } });
    await tx.institution.update({ where: { id }, data: { mergedIntoId: intoId, proposed: false } });
    const facts = {
      action: "institution.merged",
      entity: "institution",
      entityId: id,
      after: { intoId, aliases, ...moved },
    };
    // One entry for each edition whose people moved, so that each edition's log tells of it.
    const logs = editions.length > 0 ? editions : [null];
    await record(tx, actor, ...logs.map((editionId) => ({ ...facts, editionId })));
    return ok(moved);
  });
}

/** In id order. Not FOR UPDATE: registrations that refer to them hold locks which the move waits for. */
async function lockBoth(tx: Db, id: string, intoId: string) {
  await tx.$queryRaw`
    SELECT id::text FROM institution WHERE id IN (${id}::uuid, ${intoId}::uuid) ORDER BY id FOR NO KEY UPDATE`;
  const find = (one: string) =>
    tx.institution.findFirst({ where: { id: one, mergedIntoId: null }, include: { aliases: true } });
  return [await find(id), await find(intoId)] as const;
}

async function editionsTouched(tx: Db, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT edition_id::text AS id FROM delegate WHERE institution_id = ${id}::uuid
    UNION SELECT edition_id::text FROM delegation WHERE institution_id = ${id}::uuid
    UNION SELECT s.edition_id::text FROM speaker p JOIN session s ON s.id = p.session_id
      WHERE p.institution_id = ${id}::uuid
    UNION SELECT edition_id::text FROM matching_profile WHERE institution_id = ${id}::uuid
    UNION SELECT a.edition_id::text FROM agreement_party p JOIN agreement a ON a.id = p.agreement_id
      WHERE p.institution_id = ${id}::uuid ORDER BY 1`;
  return rows.map((row) => row.id);
}

/** Delegations, then speakers, then delegates by id: the order in which everything locks. */
async function move(tx: Db, id: string, institutionId: string) {
  const where = { institutionId: id };
  const delegations = await tx.delegation.updateMany({ where, data: { institutionId } });
  const speakers = await tx.speaker.updateMany({ where, data: { institutionId } });
  await tx.$queryRaw`SELECT id::text FROM delegate WHERE institution_id = ${id}::uuid ORDER BY id FOR UPDATE`;
  const delegates = await tx.delegate.updateMany({
    where,
    data: { institutionId, version: { increment: 1 } },
  });
  return { delegates: delegates.count, delegations: delegations.count, speakers: speakers.count };
}

type Row = NonNullable<Awaited<ReturnType<typeof lockBoth>>[0]>;

async function takeNames(tx: Db, from: Row, into: Row): Promise<string[]> {
  const known = allNames(
    into,
    into.aliases.map(({ name }) => name),
  );
  const added = allNames(
    from,
    from.aliases.map(({ name }) => name),
  ).filter((name) => !known.includes(name));
  await tx.institutionAlias.createMany({
    data: added.map((name) => ({ id: newId(), institutionId: into.id, name })),
  });
  const aliases = [...into.aliases.map(({ name }) => name), ...added];
  await tx.institution.update({
    where: { id: into.id },
    data: { searchKey: institutionSearchKey(into, aliases) },
  });
  return added;
}
