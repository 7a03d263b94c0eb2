import { searchKey } from "@/lib/names/search-key";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";
import { unique } from "./unique";

type InstitutionOverrides = Partial<Prisma.InstitutionUncheckedCreateInput> & { names?: string[] };

/** A municipal government department of China. `names` are its aliases. */
export async function buildInstitution({ names = [], ...overrides }: InstitutionOverrides = {}) {
  const given = { nameEn: `Institution ${unique()}`, ...overrides };
  const all = [given.nameZh, given.nameJa, given.nameKo, given.nameEn, ...names].filter((name) => !!name);
  return db.institution.create({
    data: {
      id: newId(),
      side: "CN",
      kind: "GOVERNMENT",
      level: "MUNICIPAL",
      searchKey: `\n${all.map((name) => searchKey(name ?? "")).join("\n")}\n`,
      aliases: { create: names.map((name) => ({ id: newId(), name })) },
      ...given,
    },
  });
}
