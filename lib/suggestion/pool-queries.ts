import "server-only";
import { matchingSettings } from "@/lib/matching/queries";
import type { MatchingSettings } from "@/lib/matching/schema";
import type { ProfileView } from "@/lib/matching-profile/schema";
import { profileSelect, profileView } from "@/lib/matching-profile/select";
import { type Db, db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { pastOf } from "./past-queries";
import type { Pool } from "./pool";
import type { Party } from "./schema";

/** A pool with what it was made of: the views of its profiles, and how the edition matches. */
export type LoadedPool = { pool: Pool; views: Map<string, ProfileView>; settings: MatchingSettings };

/** Whom the suggestions are for, where they are for one; and the only partner looked at, where there is one. */
type Concern = { profileId?: string; partnerId?: string };

/**
 * Everybody who may be suggested: the listed profiles of an edition; with `profileId` that one too, and of requests
 * and past what concerns it. All reads see one moment.
 */
export async function loadPool(editionId: string, concern: Concern = {}): Promise<LoadedPool> {
  return db.$transaction((tx) => load(tx, editionId, concern), { isolationLevel: "RepeatableRead" });
}

async function load(tx: Db, editionId: string, { profileId, partnerId }: Concern): Promise<LoadedPool> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { id: true, mode: true },
  });
  const settings = await matchingSettings(edition, tx);
  const listed = profileId ? { OR: [{ listed: true }, { id: profileId }] } : { listed: true };
  const only = profileId && partnerId ? { id: { in: [profileId, partnerId] } } : {};
  const rows = await tx.matchingProfile.findMany({ where: { editionId, ...listed, ...only }, select });
  const own = profileId ? { OR: [{ fromId: profileId }, { toId: profileId }] } : {};
  const settled = await tx.meetingRequest.findMany({
    where: { editionId, state: { not: "WITHDRAWN" }, ...own },
    select: { fromId: true, toId: true },
  });
  const pool = {
    ...{ mode: edition.mode, asking: settings.asking, parties: rows.map(party) },
    settled: settled.map(({ fromId, toId }): [string, string] => [fromId, toId]),
    past: await pastOf(tx, editionId, profileId),
  };
  return { pool, settings, views: new Map(rows.map((row) => [row.id, profileView(row)])) };
}

const select = {
  ...profileSelect,
  institution: { select: { ...profileSelect.institution.select, searchKey: true } },
} satisfies Prisma.MatchingProfileSelect;

type Row = Prisma.MatchingProfileGetPayload<{ select: typeof select }>;

/** What was ticked twice counts once. */
function party(row: Row): Party {
  const { id, offers, seeks, partnerKinds, partnerSides, cities, languages } = profileView(row);
  const { side, kind, searchKey: names } = row.institution;
  const once = <Value>(values: Value[]) => [...new Set(values)];
  return {
    ...{ id, institutionId: row.institution.id, side, kind, names, partnerKinds, partnerSides },
    ...{ offers: once(offers), seeks: once(seeks), cities: once(cities), languages: once(languages) },
  };
}
