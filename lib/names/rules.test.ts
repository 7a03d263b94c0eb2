import { describe, expect, it } from "vitest";
import { addressName, displayName, fullNative, langOf, latinListName, nameLines } from "./rules";
import type { PersonName, Side } from "./schema";

const person = (
  side: Side,
  nativeFamily: string,
  nativeGiven: string,
  latinFamily: string,
  latinGiven: string,
) => ({ side, nativeFamily, nativeGiven, latinFamily, latinGiven, reading: "" }) satisfies PersonName;

const OUYANG = person("CN", "欧阳", "雪", "OUYANG", "XUE");
const SATO = person("JP", "佐藤", "花子", "Sato", "hanako");
const KIM = person("KR", "김", "민준", "KIM", "Min Jun");
const NAMGUNG = person("KR", "남궁", "민수", "NAMGUNG", "Minsu");
const MULLER = person("OBSERVER", "Müller", "Jean-Pierre", "Mueller", "JEAN-PIERRE");

describe("fullNative", () => {
  it.each([
    [OUYANG, "欧阳雪"],
    [SATO, "佐藤 花子"],
    [KIM, "김민준"],
    [NAMGUNG, "남궁 민수"],
    [MULLER, "MÜLLER Jean-Pierre"],
    [person("JP", "Smith", "Mary", "SMITH", "Mary"), "SMITH Mary"],
    [person("CN", "", "扎西", "", "TASHI"), "扎西"],
    [person("CN", "王", "Mary", "WANG", "Mary"), "王 Mary"],
  ])("%o: %s", (name, text) => expect(fullNative(name)).toBe(text));
});

describe("latinListName", () => {
  it.each([
    ["KIM", "Minjun", "KIM Minjun"],
    ["li", "WEI", "LI Wei"],
    ["O'Brien", "JEAN-PIERRE", "O'BRIEN Jean-Pierre"],
    ["SMITH", "DeShawn", "SMITH DeShawn"],
    ["", "TASHI", "Tashi"],
  ])("%s, %s: %s", (family, given, text) =>
    expect(latinListName(person("CN", "", "", family, given))).toBe(text),
  );
});

describe("displayName", () => {
  it.each([
    [OUYANG, { zh: "欧阳雪", ja: "欧阳雪", ko: "OUYANG Xue", en: "OUYANG Xue" }],
    [SATO, { zh: "佐藤 花子", ja: "佐藤 花子", ko: "SATO Hanako", en: "SATO Hanako" }],
    [KIM, { zh: "KIM Min Jun", ja: "KIM Min Jun", ko: "김민준", en: "KIM Min Jun" }],
    [person("JP", "高橋", "みなみ", "TAKAHASHI", "Minami"), { zh: "TAKAHASHI Minami", ja: "高橋 みなみ" }],
    [person("OBSERVER", "Иванов", "Пётр", "IVANOV", "Petr"), { en: "IVANOV Petr", zh: "IVANOV Petr" }],
    [person("KR", "김", "민준", "", ""), { en: "김민준" }],
  ])("%o", (name, texts) => {
    for (const [locale, text] of Object.entries(texts)) expect(displayName(name, locale as "zh")).toBe(text);
  });
});

it("gives both lines with their languages, once where they agree", () => {
  expect(nameLines(SATO)).toEqual([
    { text: "佐藤 花子", lang: "ja" },
    { text: "SATO Hanako", lang: "en" },
  ]);
  expect(nameLines(person("JP", "SMITH", "Mary", "Smith", "Mary"))).toEqual([
    { text: "SMITH Mary", lang: "en" },
  ]);
});

it("addresses by key, with the name that the reader reads", () => {
  expect(addressName(KIM, "ko", "MR")).toEqual({ key: "names.address.MR", name: "김민준" });
  expect(addressName(KIM, "en", "NONE")).toEqual({ key: "names.address.NONE", name: "KIM Min Jun" });
});

it.each<[string, Side, string]>([
  ["王伟", "CN", "zh-Hans"],
  ["佐藤", "JP", "ja"],
  ["高橋みなみ", "CN", "ja"],
  ["李舜臣", "KR", "ko"],
  ["김민준", "CN", "ko"],
  ["陈", "OBSERVER", "zh-Hans"],
  ["Müller", "OBSERVER", "en"],
  ["Иванов", "OBSERVER", "und"],
])("marks %s of %s as %s", (text, side, lang) => expect(langOf(text, side)).toBe(lang));
