import { describe, expect, it } from "vitest";
import { latinProposal } from "./latin-proposal";
import type { Side } from "./schema";

const propose = (side: Side, native: string, reading = "") => {
  const [nativeFamily = "", nativeGiven = ""] = native.split("|");
  return latinProposal({ side, nativeFamily, nativeGiven, reading });
};

describe("Chinese", () => {
  it.each([
    ["单|雄信", "SHAN", "XIONGXIN"],
    ["曾|子墨", "ZENG", "ZIMO"],
    ["仇|英", "QIU", "YING"],
    ["翟|志刚", "ZHAI", "ZHIGANG"],
    ["欧阳|雪", "OUYANG", "XUE"],
    ["歐陽|雪", "OUYANG", "XUE"],
    ["尉迟|恭", "YUCHI", "GONG"],
    ["吕|布", "LYU", "BU"],
    ["王|女", "WANG", "NYU"],
    ["爱新觉罗|乾", "AIXINJUELUO", "QIAN"],
  ])("%s: %s %s", (native, family, given) => {
    expect(propose("CN", native)).toEqual({ family: [family], given: [given] });
  });

  it("proposes nothing where a sound is unknown", () => {
    expect(propose("CN", "\u{33479}|伟")).toEqual({ family: [], given: ["WEI"] });
  });
});

describe("Japanese", () => {
  it.each([
    ["オオノ イチロウ", "ONO", "ICHIRO"],
    ["さとう しょう", "SATO", "SHO"],
    ["イノウエ ユウコ", "INOUE", "YUKO"],
    ["マツウラ ジュンイチ", "MATSUURA", "JUNICHI"],
    ["ナンバ ジュンペイ", "NAMBA", "JUMPEI"],
    ["ハットリ キッペイ", "HATTORI", "KIPPEI"],
    ["ハッチョウ エイジ", "HATCHO", "EIJI"],
    ["オオウチ リョウコ", "OUCHI", "RYOKO"],
    ["オオオカ ケンイチ", "OOKA", "KENICHI"],
    ["セノオ シイナ", "SENOO", "SHIINA"],
    ["オーノ ジョー", "ONO", "JO"],
    ["ヒュウガ カズオ", "HYUGA", "KAZUO"],
    ["ホンマ ミツコ", "HOMMA", "MITSUKO"],
  ])("%s: %s %s first", (reading, family, given) => {
    const proposal = propose("JP", "姓|名", reading);
    expect([proposal.family[0], proposal.given[0]]).toEqual([family, given]);
  });

  it("offers the other spellings that passports allow", () => {
    expect(propose("JP", "佐藤|翔", "サトウ ショウ")).toEqual({
      family: ["SATO", "SATOH", "SATOU"],
      given: ["SHO", "SHOH", "SHOU"],
    });
  });

  it("does not divide a reading, nor read Han without one", () => {
    expect(propose("JP", "佐藤|花子", "サトウハナコ")).toEqual({ family: [], given: [] });
    expect(propose("JP", "佐藤|花子")).toEqual({ family: [], given: [] });
  });
});

describe("Korean", () => {
  it.each([
    ["김|민준", ["KIM", "GIM"], ["MINJUN", "MINJOON"]],
    ["이|복남", ["LEE", "YI", "RHEE", "I"], ["BOKNAM"]],
    ["박|현우", ["PARK", "PAK", "BAK"], ["HYEONU", "HYUNWOO"]],
    ["남궁|민수", ["NAMKOONG", "NAMGUNG"], ["MINSU", "MINSOO"]],
    ["李|", ["LEE", "YI", "RHEE", "I"], []],
  ])("%s", (native, family, given) => {
    expect(propose("KR", native)).toEqual({ family, given });
  });

  it("has the usual spelling first", () => {
    const first = ["최", "정", "조", "임", "유", "황보", "선우"].map(
      (family) => propose("KR", `${family}|`).family[0],
    );
    expect(first).toEqual(["CHOI", "JUNG", "CHO", "LIM", "YOO", "HWANGBO", "SUNWOO"]);
  });
});

it("spells accents as machine-readable lines do", () => {
  expect(propose("OBSERVER", "Müller|Åse-José")).toEqual({ family: ["MUELLER"], given: ["AASE-JOSE"] });
  expect(propose("OBSERVER", "Weiß|Łukasz")).toEqual({ family: ["WEISS"], given: ["LUKASZ"] });
  expect(propose("OBSERVER", "Иванов|")).toEqual({ family: [], given: [] });
});
