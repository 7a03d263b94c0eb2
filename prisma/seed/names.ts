import type { Honorific, PersonName, Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Random } from "./random";
import { table } from "./source";

export type Person = { name: PersonName; honorific: Honorific; locale: Locale };
/** The decade around which somebody was born: given names follow fashions. */
export type Born = 1966 | 1976 | 1986 | 1996;
type People = "chinese" | "japanese" | "korean";
type Family = { native: string; latin: string; reading?: string; weight: string };
type Given = Omit<Family, "weight"> & { honorific: Honorific; born: string };

const PEOPLE: Record<Side, { people: People; locale: Locale }> = {
  CN: { people: "chinese", locale: "zh" },
  JP: { people: "japanese", locale: "ja" },
  KR: { people: "korean", locale: "ko" },
  OBSERVER: { people: "korean", locale: "en" },
};

/** How many women there are among people of that age in such offices. */
const WOMEN: Record<People, Record<Born, number>> = {
  chinese: { 1966: 0.28, 1976: 0.38, 1986: 0.48, 1996: 0.55 },
  japanese: { 1966: 0.1, 1976: 0.25, 1986: 0.42, 1996: 0.5 },
  korean: { 1966: 0.1, 1976: 0.28, 1986: 0.45, 1996: 0.5 },
};

const PARTICULAR = table("names/particular");

/** Deals out people, nobody twice. */
export type Dealer = {
  /** Takes up so many family names; `rare` puts those among them that only one person bears (weight 0). */
  shuffle(side: Side, count: number, rare: boolean): void;
  person(side: Side, born: Born): Person;
  particular(side: Side, native: string): Person;
};

export function dealer(chance: Random): Dealer {
  const hands = new Map<Side, Family[]>();
  const known = new Set(PARTICULAR.map(({ nativeFamily, nativeGiven }) => `${nativeFamily}${nativeGiven}`));
  return {
    shuffle(side, count, rare) {
      const families = table(`names/${PEOPLE[side].people}-family`) as Family[];
      const deck = families.flatMap((family) => Array<Family>(Number(family.weight)).fill(family));
      const hand = rare ? families.filter(({ weight }) => weight === "0").slice(0, count) : [];
      while (hand.length < count) hand.push(...chance.shuffle(deck).slice(0, count - hand.length));
      hands.set(side, chance.shuffle(hand));
    },
    person(side, born) {
      const { people, locale } = PEOPLE[side];
      const family = hands.get(side)?.pop();
      if (!family) throw new Error(`No family name left for ${side}.`);
      const honorific = chance.chance(WOMEN[people][born]) ? "MS" : "MR";
      const given = newGiven(family, givenNames(people, born, honorific), known, chance);
      return { name: join(side, family, given), honorific, locale };
    },
    particular(side, native) {
      const found = PARTICULAR.find(
        ({ nativeFamily, nativeGiven }) =>
          native === `${nativeFamily}${nativeGiven}` || native === nativeFamily,
      );
      if (!found) throw new Error(`Nobody is called ${native}.`);
      const { honorific, locale, ...name } = found;
      return {
        name: { side, ...name } as PersonName,
        honorific: honorific as Honorific,
        locale: locale as Locale,
      };
    },
  };
}

/** Every way to combine the family and given names of a side, endlessly. */
export function* everybody(side: Exclude<Side, "OBSERVER">): Generator<Person> {
  const { people, locale } = PEOPLE[side];
  const families = table(`names/${people}-family`) as Family[];
  const givens = table(`names/${people}-given`) as Given[];
  for (let turn = 0; ; turn += 1) {
    for (const [index, given] of givens.entries()) {
      const family = families[(turn + index) % families.length];
      if (family) yield { name: join(side, family, given), honorific: given.honorific, locale };
    }
  }
}

function givenNames(people: People, born: Born, honorific: Honorific): Given[] {
  const all = table(`names/${people}-given`) as Given[];
  return all.filter((given) => given.born === String(born) && given.honorific === honorific);
}

function newGiven(family: Family, givens: Given[], known: Set<string>, { shuffle }: Random): Given {
  const given = shuffle(givens).find(({ native }) => !known.has(family.native + native));
  if (!given) throw new Error(`Everybody called ${family.native} is there already.`);
  known.add(family.native + given.native);
  return given;
}

function join(side: Side, family: Family, given: Omit<Family, "weight">): PersonName {
  return {
    side,
    nativeFamily: family.native,
    nativeGiven: given.native,
    latinFamily: family.latin,
    latinGiven: given.latin,
    reading: family.reading ? `${family.reading} ${given.reading}` : "",
  };
}
