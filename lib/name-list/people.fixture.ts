import type { Locale } from "../platform/i18n/locales";
import { translatorFor } from "../platform/i18n/translate";
import type { ListContext } from "./list-context";
import type { NameListRow } from "./row";
import { type NameListSpec, nameListSpec } from "./schema";

export async function contextOf(spec: Partial<NameListSpec> = {}, total = 3): Promise<ListContext> {
  const full = nameListSpec.parse(spec);
  return {
    spec: full,
    words: await translatorFor(full.language),
    title: TITLES[full.language],
    zone: "Asia/Shanghai",
    madeAt: new Date("2026-11-23T10:04:00Z"),
    madeBy: "陈思远",
    total,
    filter: [],
  };
}

/** An invented person; every field can be set. */
export function person(overrides: Partial<NameListRow> = {}): NameListRow {
  return { ...CHINESE, ...overrides };
}

/** Invented people of the three sides, over and over, numbered from 1; after the first round no two alike. */
export async function* people(count: number): AsyncGenerator<NameListRow> {
  for (let index = 0; index < count; index++) {
    const base = PEOPLE[index % PEOPLE.length] as NameListRow;
    const round = Math.floor(index / PEOPLE.length);
    const row = { ...base, id: `p${index}`, number: index + 1 };
    yield round === 0 ? row : { ...row, ...renamed(row, round) };
  }
}

function renamed(row: NameListRow, round: number): Partial<NameListRow> {
  const extra = String.fromCodePoint((row.side === "KR" ? 0xac00 : 0x4e00) + ((round * 7) % 8000));
  const latin = `${row.latinGiven}${round.toString(26).replace(/./g, (d) => "abcdefghijklmnopqrstuvwxyz"[Number.parseInt(d, 26)] ?? d)}`;
  return { nativeGiven: row.nativeGiven + extra, latinGiven: latin, email: `p${round}.${row.email}` };
}

export async function* listOf<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}

const TITLES: Record<Locale, string> = {
  zh: "第三届中日韩经贸洽谈会",
  ja: "第3回日中韓経済貿易商談会",
  ko: "제3회 한중일 경제무역 상담회",
  en: "3rd China–Japan–ROK Economic and Trade Talks",
};

const CHINESE: NameListRow = {
  id: "p0",
  number: 1,
  side: "CN",
  delegation: { text: "长春经济技术开发区代表团", language: "zh" },
  institution: { text: "长春经济技术开发区管理委员会招商局", language: "zh" },
  institutionKind: "DEVELOPMENT_ZONE",
  level: "NATIONAL",
  nativeFamily: "欧阳",
  nativeGiven: "令直",
  latinFamily: "Ouyang",
  latinGiven: "Lingzhi",
  reading: "",
  honorific: "MR",
  position: "招商局局长",
  role: "HEAD",
  status: "CONFIRMED",
  email: "ouyang.lingzhi@example.cn",
  phone: "+8613800138000",
  messenger: "WECHAT",
  messengerId: "ouyang_lz",
  dietary: null,
  access: null,
  interpretation: true,
  sessions: [
    { text: "开幕式", language: "zh" },
    { text: "推介会：长春经济技术开发区", language: "zh" },
  ],
  registeredAt: new Date("2026-10-08T01:30:00Z"),
  arrivedAt: null,
};

const JAPANESE: Partial<NameListRow> = {
  side: "JP",
  delegation: { text: "長崎県代表団", language: "ja" },
  institution: { text: "長崎県産業労働部企業振興課", language: "ja" },
  institutionKind: "GOVERNMENT",
  level: "PROVINCIAL",
  nativeFamily: "長谷川",
  nativeGiven: "直令",
  latinFamily: "Hasegawa",
  latinGiven: "Naonori",
  reading: "ハセガワ ナオノリ",
  position: "骨太方針推進担当課長",
  role: "MEMBER",
  email: "hasegawa@example.jp",
  phone: "+819012345678",
  messenger: "LINE",
  messengerId: "hasegawa",
};

const KOREAN: Partial<NameListRow> = {
  side: "KR",
  delegation: { text: "인천광역시 대표단", language: "ko" },
  institution: { text: "인천경제자유구역청 투자유치본부", language: "ko" },
  institutionKind: "GOVERNMENT",
  level: "MUNICIPAL",
  nativeFamily: "남궁",
  nativeGiven: "민준",
  latinFamily: "Namgung",
  latinGiven: "Minjun",
  reading: "",
  position: "투자유치본부 중화권유치과장",
  role: "DEPUTY_HEAD",
  email: "namgung@example.kr",
  phone: "+821012345678",
  messenger: "KAKAOTALK",
  messengerId: "namgung.mj",
};

const PEOPLE: NameListRow[] = [
  CHINESE,
  {
    ...CHINESE,
    nativeFamily: "单",
    nativeGiven: "骨返",
    latinFamily: "Shan",
    latinGiven: "Gufan",
    role: "MEMBER",
    position: "副主任",
  },
  {
    ...CHINESE,
    nativeFamily: "𠮷",
    nativeGiven: "䶮",
    latinFamily: "Ji",
    latinGiven: "Yan",
    role: "MEMBER",
    position: "（调研员）",
  },
  {
    ...CHINESE,
    nativeFamily: "吕",
    nativeGiven: "晓燕",
    latinFamily: "Lyu",
    latinGiven: "Xiaoyan",
    role: "LIAISON",
    honorific: "MS",
    institution: { text: "吉林省日本总商会", language: "zh" },
    institutionKind: "CHAMBER_OF_COMMERCE",
  },
  person(JAPANESE),
  person({
    ...JAPANESE,
    nativeFamily: "佐々木",
    nativeGiven: "花子",
    latinFamily: "Sasaki",
    latinGiven: "Hanako",
    reading: "ササキ ハナコ",
    honorific: "MS",
    position: "主査",
  }),
  person({
    ...JAPANESE,
    nativeFamily: "﨑山",
    nativeGiven: "骨返",
    latinFamily: "Sakiyama",
    latinGiven: "Koppen",
    reading: "サキヤマ コッペン",
    position: "株式会社長崎国際コンベンション・ビューロー 常務取締役（海外事業担当）",
  }),
  person({
    ...JAPANESE,
    nativeFamily: "渡邉",
    nativeGiven: "葛󠄀生",
    latinFamily: "Watanabe",
    latinGiven: "Kuzuo",
    reading: "ワタナベ クズオ",
    position: "参事",
  }),
  person(KOREAN),
  person({
    ...KOREAN,
    nativeFamily: "황보",
    nativeGiven: "서연",
    latinFamily: "Hwangbo",
    latinGiven: "Seoyeon",
    honorific: "MS",
    position: "주무관",
    institution: { text: "부산광역시 투자유치과", language: "ko" },
    delegation: { text: "부산광역시 대표단", language: "ko" },
  }),
  person({
    ...KOREAN,
    nativeFamily: "李",
    nativeGiven: "直令",
    latinFamily: "Lee",
    latinGiven: "Jikryeong",
    position: "포항상공회의소 회장",
    institution: { text: "포항상공회의소", language: "ko" },
    delegation: { text: "포항시 대표단", language: "ko" },
  }),
  person({
    side: "OBSERVER",
    nativeFamily: "Müller",
    nativeGiven: "Ánna-Škoda",
    latinFamily: "Mueller",
    latinGiven: "Anna-Skoda",
    position: "Head of Trade Policy, AVATAR To-Ward",
    delegation: null,
    institution: { text: "Greater Tumen Initiative Secretariat", language: "en" },
  }),
];
