import "server-only";
import { institutionNames } from "@/lib/institution/name-rules";
import { partySelect, profileSelect, profileView } from "@/lib/matching-profile/select";
import { searchTerms } from "@/lib/names/search-key";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { cityKey } from "./rules";
import { type DirectoryFilter, type DirectoryLine, directoryFilter } from "./schema";
import { standingsOf } from "./standing-queries";

const PAGE = 30;

export type Directory = { lines: DirectoryLine[]; total: number; from: number; next: string | null };

/**
 * A page of an edition's listed profiles without the reader's own, in the alphabet of their language; for
 * institutions of the edition and for those of its desk.
 */
export async function directory(
  actor: Actor,
  editionId: string,
  filter: DirectoryFilter,
  locale: Locale,
): Promise<Directory> {
  if (!mayRead(actor, editionId)) return { lines: [], total: 0, from: 0, next: null };
  const ids = await found(editionId, filter, locale, actor.kind === "institution" ? actor.id : null);
  const from = Number(filter.after ?? 0);
  const page = ids.slice(from, from + PAGE);
  const rows = await db.matchingProfile.findMany({ where: { id: { in: page } }, select: profileSelect });
  const byId = new Map(rows.map((row) => [row.id, profileView(row)]));
  const standing = await standingsOf(actor, editionId);
  const lines = page.flatMap((id): DirectoryLine[] => {
    const profile = byId.get(id);
    return profile ? [{ profile, standing: standing.get(id) ?? null }] : [];
  });
  return { lines, total: ids.length, from, next: from + PAGE < ids.length ? String(from + PAGE) : null };
}

/** All listed institutions of an edition by name, for choosing one at the desk. */
export async function listedChoices(actor: Actor, editionId: string, locale: Locale) {
  if (!canView(actor, editionId)) return [];
  const ids = await found(editionId, directoryFilter.parse({}), locale, null);
  const rows = await db.matchingProfile.findMany({
    where: { id: { in: ids } },
    select: { id: true, institution: { select: partySelect } },
  });
  const byId = new Map(rows.map(({ id, institution }) => [id, institutionNames(institution, locale).lead]));
  return ids.flatMap((value) => {
    const name = byId.get(value);
    return name ? [{ value, label: name.text, lang: name.lang }] : [];
  });
}

const mayRead = (actor: Actor, editionId: string) =>
  canView(actor, editionId) || (actor.kind === "institution" && actor.editionId === editionId);

const COLLATIONS = { zh: "zh_pinyin", ja: "ja_gojuon", ko: "ko_hangul", en: "latin_root" } as const;

/** Ids of all that the filter finds, in order. Sorted by the database, whose alphabets are the only ones used. */
async function found(editionId: string, filter: DirectoryFilter, locale: Locale, ownId: string | null) {
  const rows = await db.$queryRaw<{ id: string; cities: string[] }[]>`
    SELECT p.id::text, coalesce(p.cities, '{}') AS cities FROM matching_profile p JOIN institution i ON i.id = p.institution_id
    WHERE p.edition_id = ${editionId}::uuid AND p.listed AND p.id IS DISTINCT FROM ${ownId}::uuid
      AND ${Prisma.join(conditions(filter), " AND ")}
    ORDER BY coalesce(${Prisma.raw(`i.name_${locale}`)},
      CASE i.side WHEN 'CN' THEN i.name_zh WHEN 'JP' THEN i.name_ja WHEN 'KR' THEN i.name_ko ELSE i.name_en END,
      i.name_en, i.name_zh, i.name_ja, i.name_ko) COLLATE ${Prisma.raw(COLLATIONS[locale])}, p.id`;
  const key = cityKey(filter.city);
  const wants = (cities: string[]) => key !== "" && cities.some((one) => cityKey(one) === key);
  const wanted = filter.city === "" ? rows : rows.filter(({ cities }) => wants(cities));
  return wanted.map(({ id }) => id);
}

function conditions({ q, sector, deals, side, kind, language }: DirectoryFilter): Prisma.Sql[] {
  const has = (column: "offers" | "seeks") => Prisma.sql`${sector} = ANY (${Prisma.raw(`p.${column}`)})`;
  const dealing = deals ? has(deals) : Prisma.sql`(${has("offers")} OR ${has("seeks")})`;
  return [
    Prisma.sql`true`,
    ...searchTerms(q).map((term) => Prisma.sql`i.search_key LIKE ${`%${term}%`}`),
    ...(sector ? [dealing] : []),
    ...(side ? [Prisma.sql`i.side = ${side}::side`] : []),
    ...(kind ? [Prisma.sql`i.kind = ${kind}::institution_kind`] : []),
    ...(language ? [Prisma.sql`${language}::locale = ANY (p.languages)`] : []),
  ];
}
