import { searchTerms } from "@/lib/names/search-key";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { ProfileFilter } from "./input-schema";
import { COMING } from "./rules";
import type { ProfileState } from "./schema";

const { sql, empty } = Prisma;

/** Whether the delegate `d` stands for the institution of the profile `p`: as `standsFor` in rules.ts says. */
export const stands = sql`d.status::text IN (${Prisma.join([...COMING])}) AND d.erased_at IS NULL
  AND d.institution_id = p.institution_id`;

/** What the profile `p` lacks, in SQL. */
export const lacks: Record<ProfileState, Prisma.Sql> = {
  unrepresented: sql`NOT EXISTS (SELECT FROM delegate d WHERE d.id = p.representative_id AND ${stands})`,
  unattended: sql`NOT EXISTS (SELECT FROM matching_attendee a JOIN delegate d ON d.id = a.delegate_id
    WHERE a.profile_id = p.id AND ${stands})`,
  empty: sql`coalesce(cardinality(p.offers), 0) = 0`,
  unlisted: sql`NOT p.listed`,
};

/** What a filter lets through of `matching_profile p JOIN institution i`. */
export function condition(editionId: string, { q, side, kind, state, after }: ProfileFilter): Prisma.Sql {
  return Prisma.join(
    [
      sql`p.edition_id = ${editionId}::uuid`,
      ...searchTerms(q).map((term) => sql`i.search_key LIKE ${`%${term}%`}`),
      side ? sql`i.side = ${side}::side` : empty,
      kind ? sql`i.kind = ${kind}::institution_kind` : empty,
      state ? lacks[state] : empty,
      after ? sql`p.id > ${after}::uuid` : empty,
    ].filter((part) => part !== empty),
    " AND ",
  );
}
