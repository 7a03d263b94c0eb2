import { personKey } from "@/lib/delegate/person-key";
import { sortKeys } from "@/lib/names/collation";
import { nameSearchKeys } from "@/lib/names/search-key";
import type { Person } from "../names";

/** The columns that are written with a name. */
export function nameColumns({ name, honorific, locale }: Person, email: string) {
  const { pinyin, strokes, gojuon, hangul, latin } = sortKeys(name);
  return {
    ...name,
    honorific,
    locale,
    email,
    personKey: personKey(email, name),
    searchKey: nameSearchKeys(name),
    sortPinyin: pinyin,
    sortStrokes: strokes,
    sortGojuon: gojuon,
    sortHangul: hangul,
    sortLatin: latin,
  };
}
