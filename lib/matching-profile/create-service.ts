import "server-only";
import { record } from "@/lib/audit/record";
import type { EditionView } from "@/lib/edition/schema";
import { matchingSettings } from "@/lib/matching/queries";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { withoutProfile } from "./candidate-queries";
import { LANGUAGE_OF, likeliestRepresentative } from "./rules";
import type { PartyInstitution } from "./schema";
import { comingWhere } from "./select";

/**
 * Gives institutions that send delegates a profile, represented by the delegate who most probably answers letters.
 * Those that have one are passed over, so that a second sending changes nothing.
 *
 * @param which their ids, or "all" whose kind takes part in the edition's matching
 * @returns how many were created
 */
export async function createProfiles(
  actor: Actor,
  edition: Pick<EditionView, "id" | "mode">,
  which: string[] | "all",
) {
  if (!canOrganise(actor, edition.id)) return refuse("forbidden");
  const { asking } = await matchingSettings(edition);
  return db.$transaction(async (tx) => {
    const chosen =
      which === "all"
        ? (await withoutProfile(tx, edition.id))
            .map(({ institution }) => institution)
            .filter(({ kind }) => asking.kinds.includes(kind))
        : await institutions(tx, which);
    if (which !== "all" && chosen.length < which.length) return refuse("notFound");
    const open = new Set(await holdInstitutions(tx, chosen));
    const rows = await rowsFor(
      tx,
      edition.id,
      chosen.filter(({ id }) => open.has(id)),
    );
    if (!rows.every((row) => row.representativeId)) return refuse("profile.nobodyComes");
    const made = await tx.matchingProfile.createManyAndReturn({
      data: rows,
      skipDuplicates: true,
      select: { id: true, institutionId: true },
    });
    const facts = made.map(({ id, institutionId }) => ({
      ...{ editionId: edition.id, action: "profile.created", entity: "profile", entityId: id },
      after: { institutionId },
    }));
    await record(tx, actor, ...facts);
    return ok({ count: made.length });
  });
}

const institutions = (tx: Db, ids: string[]): Promise<PartyInstitution[]> =>
  tx.institution.findMany({ where: { id: { in: ids } } });

/** Those not merged into another, held by id against a merge: a profile would stay behind with what is gone. */
async function holdInstitutions(tx: Db, chosen: { id: string }[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM institution WHERE id = ANY (${chosen.map(({ id }) => id)}::uuid[])
      AND merged_into_id IS NULL ORDER BY id FOR SHARE`;
  return rows.map(({ id }) => id);
}

/** Written out: what is left out of a list column is NULL in the database, not an empty list. */
const NOTHING_SAID = { offers: [], seeks: [], partnerKinds: [], partnerSides: [], cities: [] };

async function rowsFor(tx: Db, editionId: string, chosen: PartyInstitution[]) {
  const institutionId = { in: chosen.map(({ id }) => id) };
  const people = await tx.delegate.findMany({
    where: { editionId, institutionId, ...comingWhere },
    orderBy: [{ sortProtocol: "asc" }, { id: "asc" }],
    select: { id: true, role: true, institutionId: true },
  });
  return chosen.map(({ id, side }) => ({
    ...{ id: newId(), editionId, institutionId: id },
    ...{ textLocale: LANGUAGE_OF[side], languages: [LANGUAGE_OF[side]] },
    ...NOTHING_SAID,
    representativeId: likeliestRepresentative(people.filter((one) => one.institutionId === id))?.id,
  }));
}
