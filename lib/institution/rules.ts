import { searchKey } from "@/lib/names/search-key";
import type { InstitutionNames } from "./name-rules";

type Named = Omit<InstitutionNames, "side">;

/** Its names and aliases, without gaps and repetitions. */
export function allNames({ nameZh, nameJa, nameKo, nameEn }: Named, aliases: string[] = []): string[] {
  const given = [nameZh, nameJa, nameKo, nameEn, ...aliases];
  return [...new Set(given.filter((name): name is string => Boolean(name)))];
}

/** The search column: each name's key between line feeds, so that a whole name can be told from a part of one. */
export function institutionSearchKey(names: Named, aliases: string[]): string {
  const keys = new Set(allNames(names, aliases).map(searchKey).filter(Boolean));
  return `\n${[...keys].join("\n")}\n`;
}
