import { personKey } from "@/lib/delegate/person-key";
import { sortKeys } from "@/lib/names/collation";
import type { PersonName, SIDES } from "@/lib/names/schema";
import { nameSearchKeys } from "@/lib/names/search-key";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "./edition";
import { buildInstitution } from "./institution";
import { unique } from "./unique";

const NAMES: Record<(typeof SIDES)[number], Omit<PersonName, "side">> = {
  CN: { nativeFamily: "王", nativeGiven: "小明", latinFamily: "WANG", latinGiven: "XIAOMING", reading: "" },
  JP: {
    nativeFamily: "佐藤",
    nativeGiven: "花子",
    latinFamily: "SATO",
    latinGiven: "HANAKO",
    reading: "サトウ ハナコ",
  },
  KR: { nativeFamily: "김", nativeGiven: "민준", latinFamily: "KIM", latinGiven: "MINJUN", reading: "" },
  OBSERVER: {
    nativeFamily: "Smith",
    nativeGiven: "Alex",
    latinFamily: "Smith",
    latinGiven: "Alex",
    reading: "",
  },
};
const LOCALES = { CN: "zh", JP: "ja", KR: "ko", OBSERVER: "en" } as const;

/**
 * A confirmed member of a delegation of nobody, of China unless another side is given; keys are made from the
 * name. Takes no seats: those are the seating functions' to write.
 */
export async function buildDelegate(overrides: Partial<Prisma.DelegateUncheckedCreateInput> = {}) {
  const side = overrides.side ?? "CN";
  const email = overrides.email ?? `delegate${unique()}@example.org`;
  const name = nameOf(side, overrides);
  const keys = sortKeys(name);
  return db.delegate.create({
    data: {
      id: newId(),
      editionId: overrides.editionId ?? (await buildEdition()).id,
      institutionId: overrides.institutionId ?? (await buildInstitution({ side })).id,
      status: "CONFIRMED",
      position: "Manager",
      email,
      locale: LOCALES[side],
      personKey: personKey(email, name),
      searchKey: nameSearchKeys(name),
      sortPinyin: keys.pinyin,
      sortStrokes: keys.strokes,
      sortGojuon: keys.gojuon,
      sortHangul: keys.hangul,
      sortLatin: keys.latin,
      ...name,
      ...overrides,
    },
  });
}

function nameOf(side: PersonName["side"], given: Partial<PersonName>): PersonName {
  const usual = NAMES[side];
  return {
    side,
    nativeFamily: given.nativeFamily ?? usual.nativeFamily,
    nativeGiven: given.nativeGiven ?? usual.nativeGiven,
    latinFamily: given.latinFamily ?? usual.latinFamily,
    latinGiven: given.latinGiven ?? usual.latinGiven,
    reading: given.reading ?? usual.reading,
  };
}
