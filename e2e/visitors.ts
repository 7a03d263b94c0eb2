import type { Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { unique } from "@/lib/testing/factories/unique";

/** What somebody types into the form, by the names of its fields. */
export type Visitor = ReturnType<typeof visitor>;

type Name = {
  nativeFamily: string;
  nativeGiven: string;
  latinFamily: string;
  latinGiven: string;
  reading: string;
};

const OF_SIDE: Record<Side, Name & { locale: Locale; law: string; phoneCountry: string; phone: string }> = {
  CN: {
    nativeFamily: "欧阳",
    nativeGiven: "雪",
    latinFamily: "OUYANG",
    latinGiven: "XUE",
    reading: "",
    locale: "zh",
    law: "PIPL",
    phoneCountry: "CN",
    phone: "139 1234 5678",
  },
  JP: {
    nativeFamily: "小野寺",
    nativeGiven: "健",
    latinFamily: "ONODERA",
    latinGiven: "KEN",
    reading: "オノデラ ケン",
    locale: "ja",
    law: "APPI",
    phoneCountry: "JP",
    phone: "090-1234-5678",
  },
  KR: {
    nativeFamily: "남궁",
    nativeGiven: "민",
    latinFamily: "NAMGUNG",
    latinGiven: "MIN",
    reading: "",
    locale: "ko",
    law: "PIPA",
    phoneCountry: "KR",
    phone: "010-1234-5678",
  },
  OBSERVER: {
    nativeFamily: "Larsen",
    nativeGiven: "Ingrid",
    latinFamily: "LARSEN",
    latinGiven: "INGRID",
    reading: "",
    locale: "en",
    law: "GENERAL",
    phoneCountry: "NO",
    phone: "406 12 345",
  },
};

/** The side that the reader of a language comes from. */
export const SIDE_OF: Record<Locale, Side> = { zh: "CN", ja: "JP", ko: "KR", en: "OBSERVER" };

/** Somebody new each time, of an institution that is new too. */
export function visitor(side: Side) {
  const { law, ...own } = OF_SIDE[side];
  const mark = unique();
  return {
    ...own,
    side,
    email: `visitor${mark}@example.org`,
    institutionName: `Harbour Office ${mark}`,
    institutionKind: "GOVERNMENT",
    institutionLevel: "MUNICIPAL",
    position: `Director ${mark}`,
    consents: [`${law}.REGISTRATION`, `${law}.CROSS_BORDER`, `${law}.PHOTOGRAPHY`],
  };
}
