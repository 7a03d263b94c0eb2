import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersonName, Side } from "./schema";
import { nameSearchKeys, searchKey, searchTerms } from "./search-key";

const person = (side: Side, native: string, latin: string, reading = ""): PersonName => {
  const [nativeFamily = "", nativeGiven = ""] = native.split(" ");
  const [latinFamily = "", latinGiven = ""] = latin.split(" ");
  return { side, nativeFamily, nativeGiven, latinFamily, latinGiven, reading };
};
const finds = (name: PersonName, query: string) => {
  const stored = nameSearchKeys(name);
  const terms = searchTerms(query);
  return terms.length > 0 && terms.every((term) => stored.includes(term));
};

describe("searchKey", () => {
  it.each([
    "高髙",
    "崎﨑嵜",
    "辺邉邊边",
    "斎齋斉齊齐",
    "浜濱濵滨",
    "徳德",
    "昇曻",
    "沢澤泽",
    "国國",
    "広廣广",
    "竜龍龙",
    "関關关",
    "島嶋嶌岛",
    "吉𠮷",
    "陈陳",
    "单單単",
    "渋澁涩",
    "真眞",
    "都\uFA26",
    "葛葛\u{E0100}",
    "さサｻ",
    "アａ".slice(0, 1),
    "ヶケ",
    "ヂジ",
  ])("folds %s to one", (group) => {
    const characters = group.normalize("NFC").match(/\P{M}\p{M}*/gu) ?? [];
    expect(new Set(characters.map(searchKey)).size).toBe(1);
  });

  it("ignores case, width, accents, spaces and dots, and holds nothing LIKE would read", () => {
    expect(searchKey("Ｊean-Pierre  O’Brién")).toBe("jeanpierreobrien");
    expect(searchKey("マリア・ロペス")).toBe("マリアロペス");
    expect(searchKey("50%_\\")).toBe("50");
    expect(searchKey("Straße")).toBe(searchKey("STRASSE"));
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
      { numRuns: 3000 },
    );
    for (let code = 0; code < 0x33480; code += 1) {
      const key = searchKey(String.fromCodePoint(code));
      if (searchKey(key) !== key) throw new Error(`U+${code.toString(16)}`);
    }
  });
});

describe("a person is found", () => {
  const kim = person("KR", "김 민준", "KIM Minjun");
  const sato = person("JP", "佐藤 翔", "SATO Sho", "サトウ ショウ");
  const lyu = person("CN", "吕 布", "LYU Bu");
  const ouyang = person("CN", "欧阳 雪", "OUYANG Xue");

  it.each([
    "김민준",
    "민준",
    "김 민",
    "김ㅁ",
    "김미",
    "ㄱㅁㅈ",
    "ㅁㅈ",
    "kim",
    "Minjun Kim",
    "kim min-jun",
    "minjunkim",
    "gim",
    "KIMMINJUN",
    "ｋｉｍ",
  ])("Kim by %s", (query) => expect(finds(kim, query)).toBe(true));

  it.each([
    "佐藤",
    "佐 藤翔",
    "さとう",
    "ｻﾄｳ",
    "サトウ ショウ",
    "sato",
    "satou",
    "satoh",
    "Satō",
    "sho sato",
    "shou",
    "zuoteng",
  ])("Sato by %s", (query) => expect(finds(sato, query)).toBe(true));

  it.each(["吕布", "呂布", "lyubu", "lvbu", "lubu", "lǚ bù", "lv3bu4", "lb", "bu lyu"])(
    "Lyu by %s",
    (query) => expect(finds(lyu, query)).toBe(true),
  );

  it.each(["欧阳雪", "歐陽", "ouyang", "Ou Yang", "oyx", "xue ouyang", "ou1yang2"])("Ouyang by %s", (query) =>
    expect(finds(ouyang, query)).toBe(true),
  );

  it("by the surname's sound, the iteration mark, the old form and the Han of a Korean name", () => {
    expect(finds(person("CN", "单 雄信", "SHAN Xiongxin"), "shanxiong")).toBe(true);
    expect(finds(person("JP", "佐々木 希", "SASAKI Nozomi", "ササキ ノゾミ"), "佐佐木")).toBe(true);
    expect(finds(person("JP", "佐佐木 希", "SASAKI Nozomi", "ササキ ノゾミ"), "佐々木")).toBe(true);
    expect(finds(person("JP", "大野 一郎", "ONO Ichiro", "オオノ イチロウ"), "oono")).toBe(true);
    expect(finds(person("JP", "大野 一郎", "ONO Ichiro", "オオノ イチロウ"), "ohno ichirou")).toBe(true);
    expect(finds(person("KR", "李 舜臣", "LEE Sunshin"), "이")).toBe(true);
    expect(finds(person("KR", "남궁 민수", "NAMGUNG Minsu"), "namkoong")).toBe(true);
  });

  it("and nobody else", () => {
    expect(finds(kim, "이민준")).toBe(false);
    expect(finds(kim, "준김")).toBe(false);
    expect(finds(sato, "saito")).toBe(false);
    expect(finds(kim, " %_ ")).toBe(false);
  });

  it("by every piece of every part", () => {
    const words = [
      "金",
      "민",
      "さ",
      "ガ",
      "ッ",
      "ー",
      "々",
      "髙",
      "𠮷",
      "é",
      "O",
      "’",
      "-",
      "ß",
      "·",
      "葛\u{E0100}",
      "Ж",
      "ㅋ",
    ];
    const part = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((list) => list.join(""));
    fc.assert(
      fc.property(
        part,
        part,
        part,
        part,
        part,
        fc.nat(),
        fc.nat(),
        (nf, ng, lf, lg, reading, from, length) => {
          const stored = nameSearchKeys({
            side: "OBSERVER",
            nativeFamily: nf,
            nativeGiven: ng,
            latinFamily: lf,
            latinGiven: lg,
            reading,
          });
          for (const text of [nf, ng, lf, lg, reading]) {
            const pieces = text.match(/\P{M}\p{M}*/gu) ?? [];
            const piece = pieces.slice(from % 5, (from % 5) + 1 + (length % 5)).join("");
            for (const term of searchTerms(piece)) expect(stored).toContain(term);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("searchTerms", () => {
  it("is bounded", () => {
    expect(searchTerms("a b c d e f g h i j")).toHaveLength(8);
    expect(searchTerms("x".repeat(5000))).toEqual(["x".repeat(100)]);
    expect(searchTerms(" ・ ")).toEqual([]);
  });
});
