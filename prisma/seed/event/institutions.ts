import { searchKey } from "@/lib/names/search-key";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { institutions } from "../source";

/** Writes the known institutions with their aliases; returns their ids by key. */
export async function writeInstitutions(db: Db, createdAt: Date): Promise<Map<string, string>> {
  const known = institutions.map((source) => ({
    ...source,
    id: newId(),
    others: source.aliases.split("|").filter(Boolean),
  }));
  await db.institution.createMany({
    data: known.map(({ id, side, kind, level, zh, ja, ko, en, others }) => ({
      id,
      side,
      kind,
      level,
      nameZh: zh || null,
      nameJa: ja || null,
      nameKo: ko || null,
      nameEn: en || null,
      searchKey: foundBy([zh, ja, ko, en, ...others]),
      createdAt,
    })),
  });
  await db.institutionAlias.createMany({
    data: known.flatMap(({ id, others }) => others.map((name) => ({ id: newId(), institutionId: id, name }))),
  });
  return new Map(known.map(({ key, id }) => [key, id]));
}

/** Each name's key between line feeds, so that a whole name can be told from a part. */
function foundBy(names: string[]): string {
  return `\n${[...new Set(names.filter(Boolean).map(searchKey))].join("\n")}\n`;
}
