import "server-only";
import type { EditionView } from "@/lib/edition/schema";
import { matchingSettings } from "@/lib/matching/queries";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { COMING } from "./rules";
import type { Candidate, PartyInstitution } from "./schema";
import { partySelect } from "./select";

/** Institutions that send delegates to an edition and have no profile in it, those that take part first. */
export async function candidates(
  actor: Actor,
  edition: Pick<EditionView, "id" | "mode">,
): Promise<(Candidate & { takesPart: boolean })[]> {
  if (!canOrganise(actor, edition.id)) return [];
  const [found, { asking }] = await Promise.all([withoutProfile(db, edition.id), matchingSettings(edition)]);
  const all = found.map((one) => ({ ...one, takesPart: asking.kinds.includes(one.institution.kind) }));
  return all.toSorted((a, b) => Number(b.takesPart) - Number(a.takesPart) || b.delegates - a.delegates);
}

/** The same without asking who asks, for services. */
export async function withoutProfile(tx: Db, editionId: string): Promise<Candidate[]> {
  const rows = await tx.delegate.groupBy({
    by: ["institutionId"],
    where: {
      ...{ editionId, erasedAt: null, status: { in: [...COMING] } },
      institution: { mergedIntoId: null, profiles: { none: { editionId } } },
    },
    _count: true,
  });
  const institutions = await tx.institution.findMany({
    where: { id: { in: rows.map(({ institutionId }) => institutionId) } },
    select: partySelect,
  });
  const byId = new Map(institutions.map((one): [string, PartyInstitution] => [one.id, one]));
  return rows.flatMap(({ institutionId, _count }) => {
    const institution = byId.get(institutionId);
    return institution ? [{ institution, delegates: _count }] : [];
  });
}
