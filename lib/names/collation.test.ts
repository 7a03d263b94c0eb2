import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeyedOrder, NAME_COLLATIONS, NAME_ORDERS, readingParts, sortKeys } from "./collation";
import type { PersonName, Side } from "./schema";

const ORDERS = Object.keys(NAME_COLLATIONS) as KeyedOrder[];
const collators = Object.fromEntries(
  ORDERS.map((order) => [order, new Intl.Collator(NAME_COLLATIONS[order].locale)]),
);

/** As PostgreSQL compares under a deterministic collation: ICU, then bytes. */
function compare(order: KeyedOrder, a: PersonName, b: PersonName): number {
  const [x, y] = [sortKeys(a)[order], sortKeys(b)[order]];
  return collators[order]?.compare(x, y) || Buffer.compare(Buffer.from(x), Buffer.from(y));
}

const person = (side: Side, native: string, latin: string, reading = ""): PersonName => {
  const [nativeFamily = "", nativeGiven = ""] = native.split("|");
  const [latinFamily = "", latinGiven = ""] = latin.split("|");
  return { side, nativeFamily, nativeGiven, latinFamily, latinGiven, reading };
};
const sorted = (order: KeyedOrder, people: PersonName[]) =>
  people.toSorted((a, b) => compare(order, a, b)).map((name) => `${name.nativeFamily}${name.nativeGiven}`);

const KIM = person("KR", "김|민준", "KIM|Minjun");
const SATO = person("JP", "佐藤|花子", "SATO|Hanako", "サトウ ハナコ");
const SMITH = person("OBSERVER", "Smith|Mary", "SMITH|Mary");

it("names every order once, and a column and a collation for each that follows from the name", () => {
  expect(NAME_ORDERS).toEqual(["protocol", ...ORDERS]);
});

describe("pinyin", () => {
  it("files 单, 曾, 仇, 翟 under S, Z, Q, Z", () => {
    const people = [
      person("CN", "翟|志刚", "ZHAI|Zhigang"),
      person("CN", "单|雄信", "SHAN|Xiongxin"),
      person("CN", "曾|子墨", "ZENG|Zimo"),
      person("CN", "仇|英", "QIU|Ying"),
      person("CN", "钱|多", "QIAN|Duo"),
      person("CN", "沈|括", "SHEN|Kuo"),
      person("CN", "丁|一", "DING|Yi"),
    ];
    expect(sorted("pinyin", people)).toEqual(["丁一", "钱多", "仇英", "单雄信", "沈括", "曾子墨", "翟志刚"]);
  });

  it("orders the same Latin by the native name's sound", () => {
    const people = [
      person("CN", "李|伟", "LI|Wei"),
      person("CN", "黎|威", "LI|Wei"),
      person("CN", "李|维", "LI|Wei"),
    ];
    expect(sorted("pinyin", people)).toEqual(["黎威", "李维", "李伟"]);
  });
});

describe("compound family names", () => {
  it("keep together, however their Latin is spaced", () => {
    const people = [
      person("CN", "欧阳|雪", "OU YANG|Xue"),
      person("CN", "欧|阳春", "OU|Yangchun"),
      person("CN", "欧阳|安", "Ouyang|An"),
      person("CN", "欧|文", "OU|Wen"),
    ];
    for (const order of ["pinyin", "latin"] as const)
      expect(sorted(order, people)).toEqual(["欧文", "欧阳春", "欧阳安", "欧阳雪"]);
  });

  it("come after the shorter family name in hangul and strokes", () => {
    const hangul = [
      person("KR", "남궁|민", "NAMGUNG|Min"),
      person("KR", "남|효", "NAM|Hyo"),
      person("KR", "남|궁민", "NAM|Gungmin"),
    ];
    expect(sorted("hangul", hangul)).toEqual(["남궁민", "남효", "남궁민"]);
    const strokes = [person("CN", "司马|一", "SIMA|Yi"), person("CN", "司|徒", "SI|Tu")];
    expect(sorted("strokes", strokes)).toEqual(["司徒", "司马一"]);
  });
});

describe("strokes", () => {
  it("counts strokes, and puts names without Han after, by Latin", () => {
    const people = [
      SMITH,
      KIM,
      person("CN", "魏|明", "WEI|Ming"),
      SATO,
      person("CN", "丁|一", "DING|Yi"),
      person("CN", "王|伟", "WANG|Wei"),
    ];
    expect(sorted("strokes", people)).toEqual(["丁一", "王伟", "佐藤花子", "魏明", "김민준", "SmithMary"]);
  });
});

describe("gojuon", () => {
  it("orders by reading and puts those without one after, by Latin", () => {
    const people = [
      SMITH,
      SATO,
      KIM,
      person("JP", "阿部|寛", "ABE|Hiroshi", "アベ ヒロシ"),
      person("JP", "鈴木|愛", "SUZUKI|Ai", "スズキ アイ"),
      person("JP", "東海林|太", "SHOJI|Futoshi", "ショウジ フトシ"),
    ];
    expect(sorted("gojuon", people)).toEqual([
      "阿部寛",
      "佐藤花子",
      "東海林太",
      "鈴木愛",
      "김민준",
      "SmithMary",
    ]);
  });

  it("does not mix ヤマサキ and ヤマザキ, however the reading was spaced", () => {
    const yama = (given: string, reading: string, latin: string) =>
      person("JP", `山崎|${given}`, latin, reading);
    const people = [
      yama("愛", "ヤマザキ アイ", "YAMAZAKI|Ai"),
      yama("一", "ヤマサキ イチ", "YAMASAKI|Ichi"),
      yama("歌", "ヤマザキウタ", "YAMAZAKI|Uta"),
      yama("絵", "ヤマサキ エ", "YAMASAKI|E"),
    ];
    expect(sorted("gojuon", people)).toEqual(["山崎一", "山崎絵", "山崎愛", "山崎歌"]);
  });

  it.each([
    ["サトウ ハナコ", "X", "Y", ["サトウ", "ハナコ"]],
    ["マリア・ロペス ガルシア ルナ", "X", "Y", ["マリア・ロペス", "ガルシアルナ"]],
    ["サトウハナコ", "SATO", "HANAKO", ["サトウ", "ハナコ"]],
    ["サトウハナコ", "sato", "", ["サトウ", "ハナコ"]],
    ["サトウメコ", "SATO", "Umeko", ["サト", "ウメコ"]],
    ["イトウウタコ", "ITO", "UTAKO", ["イトウ", "ウタコ"]],
    ["オオノイチロウ", "OHNO", "ICHIRO", ["オオノ", "イチロウ"]],
    ["サトウハナコ", "TANAKA", "HANAKO", ["サトウハナコ"]],
    ["サトウ", "", "", ["サトウ"]],
  ])("divides %s by %s %s", (reading, latinFamily, latinGiven, parts) => {
    expect(readingParts({ ...SATO, reading, latinFamily, latinGiven })).toEqual(parts);
  });
});

describe("hangul", () => {
  it("files Korean names in Han by their sound, and others after, by Latin", () => {
    const people = [
      SMITH,
      SATO,
      person("KR", "최|수", "CHOI|Su"),
      person("KR", "李|舜臣", "LEE|Sunsin"),
      person("KR", "이|강", "LEE|Kang"),
      KIM,
      person("KR", "박|지", "PARK|Ji"),
    ];
    expect(sorted("hangul", people)).toEqual([
      "김민준",
      "박지",
      "이강",
      "李舜臣",
      "최수",
      "佐藤花子",
      "SmithMary",
    ]);
  });
});

describe("every order", () => {
  const part = (...words: string[]) =>
    fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((list) => list.join(""));
  const name = fc.record({
    side: fc.constantFrom<Side>("CN", "JP", "KR", "OBSERVER"),
    nativeFamily: part("王", "欧", "阳", "김", "남", "궁", "さ", "é", "𠮷", "李"),
    nativeGiven: part("伟", "花", "민", "준", "ザ", "A", "々"),
    latinFamily: part("LI", "O'", " ", "-", "x", "NA"),
    latinGiven: part("wei", "Min", "-", "A"),
    reading: part("サ", "ザ", "ー", "ッ", "ト", "ウ", " "),
  });

  it.each(ORDERS)("%s is total, antisymmetric and transitive", (order) => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compare(order, a, b))).toBe(-Math.sign(compare(order, b, a)) || 0);
        expect(compare(order, a, a)).toBe(0);
        if (compare(order, a, b) <= 0 && compare(order, b, c) <= 0)
          expect(compare(order, a, c)).toBeLessThanOrEqual(0);
        if (compare(order, a, b) === 0) expect(sortKeys(a)[order]).toBe(sortKeys(b)[order]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(ORDERS)("%s does not depend on how the Latin was cased or spaced", (order) => {
    fc.assert(
      fc.property(name, (a) => {
        const other = {
          ...a,
          latinFamily: ` ${a.latinFamily.toLowerCase()}-`,
          latinGiven: a.latinGiven.toUpperCase(),
        };
        expect(sortKeys(other)[order]).toBe(sortKeys(a)[order]);
      }),
    );
  });
});
