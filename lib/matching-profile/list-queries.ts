import "server-only";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { ProfileFilter } from "./input-schema";
import { condition, lacks, stands } from "./list-sql";
import { standsFor } from "./rules";
import { PROFILE_STATES, type ProfileCounts, type ProfileLine } from "./schema";
import { partySelect, personSelect } from "./select";

const PAGE = 50;

/** A page of an edition's profiles, oldest first; `next` is the key of the page after it. */
export async function profiles(
  actor: Actor,
  editionId: string,
  filter: ProfileFilter,
): Promise<{ lines: ProfileLine[]; next: string | null }> {
  if (!canView(actor, editionId)) return { lines: [], next: null };
  const found = await db.$queryRaw<Counted[]>`
    WITH page AS MATERIALIZED (
      SELECT p.* FROM matching_profile p JOIN institution i ON i.id = p.institution_id
      WHERE ${condition(editionId, filter)} ORDER BY p.id LIMIT ${PAGE + 1})
    SELECT p.id::text, a.attendees, r.made, r.received, r.accepted, m.meetings FROM page p,
      LATERAL (SELECT count(*)::int AS attendees FROM matching_attendee x JOIN delegate d ON d.id = x.delegate_id
        WHERE x.profile_id = p.id AND ${stands}) a,
      LATERAL (SELECT count(*) FILTER (WHERE from_id = p.id)::int AS made,
          count(*) FILTER (WHERE to_id = p.id)::int AS received,
          count(*) FILTER (WHERE state = 'ACCEPTED')::int AS accepted
        FROM meeting_request WHERE p.id IN (from_id, to_id) AND state IN ('OPEN', 'ACCEPTED')
          AND priority <> 'NEVER') r,
      LATERAL (SELECT count(DISTINCT h.meeting_id)::int AS meetings FROM meeting_hold h
        WHERE h.profile_id = p.id) m
    ORDER BY p.id`;
  const page = found.slice(0, PAGE);
  return { lines: await lines(page), next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** How many profiles an edition has, and how many lack what. */
export async function profileCounts(actor: Actor, editionId: string): Promise<ProfileCounts> {
  const none = { all: 0, unrepresented: 0, unattended: 0, empty: 0, unlisted: 0 };
  if (!canView(actor, editionId)) return none;
  const counted = await Promise.all(
    PROFILE_STATES.map(async (state) => {
      const [row] = await db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM matching_profile p
        WHERE p.edition_id = ${editionId}::uuid AND ${lacks[state]}`;
      return [state, row?.count ?? 0] as const;
    }),
  );
  const all = await db.matchingProfile.count({ where: { editionId } });
  return { ...none, ...Object.fromEntries(counted), all };
}

type Counted = Pick<ProfileLine, "id" | "attendees" | "made" | "received" | "accepted" | "meetings">;

async function lines(counted: Counted[]): Promise<ProfileLine[]> {
  const rows = await db.matchingProfile.findMany({
    where: { id: { in: counted.map(({ id }) => id) } },
    select: {
      ...{ id: true, offers: true, seeks: true, listed: true },
      institution: { select: partySelect },
      representative: { select: personSelect },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return counted.flatMap((counts) => {
    const row = byId.get(counts.id);
    if (!row) return [];
    const { institution, representative, offers, seeks, listed } = row;
    const stays = representative && standsFor(representative, institution.id) ? representative : null;
    const named = stays && nameOf(stays);
    return [
      {
        ...counts,
        institution,
        representative: named,
        offers: offers.length,
        seeks: seeks.length,
        listed,
      },
    ];
  });
}

type Named = NonNullable<ProfileLine["representative"]>;

/** Of a list only the name: what a person's row holds beside it is not sent along. */
const nameOf = ({ id, side, nativeFamily, nativeGiven, latinFamily, latinGiven, reading }: Named): Named => ({
  ...{ id, side, nativeFamily, nativeGiven, latinFamily, latinGiven, reading },
});
