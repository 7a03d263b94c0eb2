import { describe, expect, it } from "vitest";
import { type NameField, nameSchema, type Side } from "./schema";

type Block = { side: Side } & Partial<Record<NameField, string>>;
const KIM = {
  side: "KR",
  nativeFamily: "김",
  nativeGiven: "민준",
  latinFamily: "KIM",
  latinGiven: "Minjun",
} as const;
const SATO = {
  side: "JP",
  nativeFamily: "佐藤",
  nativeGiven: "花子",
  latinFamily: "SATO",
  latinGiven: "Hanako",
  reading: "サトウ ハナコ",
} as const;
const WANG = {
  side: "CN",
  nativeFamily: "王",
  nativeGiven: "伟",
  latinFamily: "WANG",
  latinGiven: "Wei",
} as const;
const GUEST = {
  side: "OBSERVER",
  nativeFamily: "Müller",
  nativeGiven: "Anne",
  latinFamily: "MUELLER",
  latinGiven: "Anne",
} as const;

const refusals = (block: Block) =>
  (nameSchema.safeParse(block).error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]);

describe("native names", () => {
  it.each<[Side, string]>([
    ["CN", "欧阳"],
    ["CN", "买买提·阿布都"],
    ["CN", "𠮷𬀩"],
    ["CN", "\u{31350}"],
    ["CN", "\u{33479}"],
    ["CN", "〇"],
    ["CN", "葛\u{E0100}"],
    ["CN", "Smith"],
    ["JP", "佐々木"],
    ["JP", "\uFA10"],
    ["JP", "さくら"],
    ["JP", "ﾏﾘｱ"],
    ["JP", "マリア・ロペス"],
    ["JP", "ジョー"],
    ["JP", "O’Brien-Núñez"],
    ["KR", "남궁"],
    ["KR", "李"],
    ["KR", "\u1100\u119E"],
    ["KR", "\u1112\u1175"],
    ["OBSERVER", "d'Été"],
    ["OBSERVER", "Nguyễn Thị"],
    ["OBSERVER", "Иванов"],
    ["OBSERVER", "ශ්\u200Dරී"],
    ["OBSERVER", "علی\u200Cرضا"],
    ["OBSERVER", "’t Hooft"],
    ["OBSERVER", "ʻOkina"],
    ["OBSERVER", "Núñez".normalize("NFD")],
    ["OBSERVER", "J. R."],
  ])("accepts for %s %j exactly as typed", (side, text) => {
    const base = { CN: WANG, JP: SATO, KR: KIM, OBSERVER: GUEST }[side];
    expect(nameSchema.parse({ ...base, nativeFamily: ` ${text}\u3000` }).nativeFamily).toBe(text);
  });

  it.each([
    "王\0",
    "王\u202E",
    "王\u200B伟",
    "\u3164",
    "\uFFA0",
    "\u115F",
    "王\uD842",
    "王\uE000",
    "😀",
    "王\n伟",
    "\u{E0100}",
    "·",
    "王\uFEFF伟",
    "<王>",
    "王;",
    "\u0301a",
    "王\u00AD",
    "王\u{E0041}",
  ])("refuses %j", (text) => {
    expect(refusals({ ...WANG, nativeFamily: text })).toContainEqual([
      "nativeFamily",
      "names.error.characters",
    ]);
  });

  it("refuses digits of any script by name", () => {
    expect(refusals({ ...WANG, nativeFamily: "王2" })).toEqual([["nativeFamily", "names.error.digits"]]);
    expect(refusals({ ...WANG, nativeFamily: "王２" })).toEqual([["nativeFamily", "names.error.digits"]]);
  });

  it("counts code points, 40 at most", () => {
    expect(refusals({ ...WANG, nativeFamily: "𠮷".repeat(40) })).toEqual([]);
    expect(refusals({ ...WANG, nativeFamily: "𠮷".repeat(41) })).toEqual([
      ["nativeFamily", "names.error.tooLong"],
    ]);
  });

  it("wants a script that the side reads", () => {
    expect(refusals({ ...WANG, nativeFamily: "김" })).toEqual([
      ["nativeFamily", "names.error.nativeScript.CN"],
    ]);
    expect(refusals({ ...SATO, nativeGiven: "민준" })).toEqual([
      ["nativeGiven", "names.error.nativeScript.JP"],
    ]);
    expect(refusals({ ...KIM, nativeFamily: "サトウ" })).toEqual([
      ["nativeFamily", "names.error.nativeScript.KR"],
    ]);
  });
});

describe("which parts must be there", () => {
  it("asks Japanese and Korean names for both parts", () => {
    expect(refusals({ ...KIM, nativeGiven: "" })).toEqual([["nativeGiven", "names.error.required"]]);
    expect(refusals({ ...SATO, nativeFamily: " " })).toEqual([["nativeFamily", "names.error.required"]]);
  });

  it("lets people have one name", () => {
    expect(refusals({ side: "CN", nativeGiven: "扎西", latinGiven: "TASHI" })).toEqual([]);
    expect(refusals({ side: "OBSERVER", nativeFamily: "Suharto", latinFamily: "SUHARTO" })).toEqual([]);
    expect(refusals({ ...WANG, nativeGiven: "" })).toEqual([["nativeGiven", "names.error.required"]]);
  });

  it("asks for everything when there is nothing", () => {
    expect(refusals({ side: "JP" })).toEqual([
      ["nativeFamily", "names.error.required"],
      ["nativeGiven", "names.error.required"],
      ["latinFamily", "names.error.required"],
      ["latinGiven", "names.error.required"],
      ["reading", "names.error.readingRequired"],
    ]);
  });

  it("refuses an unknown side or honorific, and values that are no text", () => {
    expect(refusals({ ...WANG, side: "XX" as Side })).toEqual([["side", "names.error.side"]]);
    expect(nameSchema.safeParse({ ...WANG, honorific: "SIR" }).error?.issues[0]?.message).toBe(
      "names.error.honorific",
    );
    expect(nameSchema.safeParse({ ...WANG, latinFamily: ["a"] }).error?.issues[0]?.message).toBe(
      "names.error.required",
    );
  });
});

describe("Latin names", () => {
  it.each([
    ["ＫＩＭ", "KIM"],
    ["O’Brien", "O'Brien"],
    ["Jean‐Pierre", "Jean-Pierre"],
    ["  VAN  DER\u3000BERG ", "VAN DER BERG"],
    ["'t Hooft", "'t Hooft"],
  ])("makes %j %j", (typed, stored) => {
    expect(nameSchema.parse({ ...KIM, latinFamily: typed }).latinFamily).toBe(stored);
  });

  it.each([
    ["Müller", "latinDiacritics"],
    ["LÜ", "latinDiacritics"],
    ["LU\u0308", "latinDiacritics"],
    ["김", "latinLetters"],
    ["佐藤", "latinLetters"],
    ["KIM,", "latinLetters"],
    ["-", "latinLetters"],
    ["KIM-", "latinLetters"],
    ["K1M", "digits"],
    ["K\u202EM", "characters"],
    ["K".repeat(61), "tooLong"],
  ])("refuses %j: %s", (typed, error) => {
    expect(refusals({ ...KIM, latinFamily: typed })).toEqual([["latinFamily", `names.error.${error}`]]);
  });
});

describe("reading", () => {
  it.each([
    ["さとう はなこ", "サトウ ハナコ"],
    ["ｻﾄｳ　ﾊﾅｺ", "サトウ ハナコ"],
    ["オ－ノ ジョ-", "オーノ ジョー"],
    ["マリア·ロペス", "マリア・ロペス"],
    ["ヴィクター", "ヴィクター"],
  ])("makes %j %j", (typed, stored) => {
    expect(nameSchema.parse({ ...SATO, reading: typed }).reading).toBe(stored);
  });

  it.each(["佐藤", "Sato", "サトウ1", "ー", "サトウ!"])("refuses %j", (typed) => {
    expect(refusals({ ...SATO, reading: typed })).toEqual([["reading", "names.error.readingKana"]]);
  });
});
