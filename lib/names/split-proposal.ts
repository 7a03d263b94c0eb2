import type { Side } from "./schema";
import { hasCjk, hasHangul } from "./script";

export type NameSplit = { family: string; given: string };

/**
 * Ways to read a full name as family and given, likeliest first, for a person to choose from; never to be applied
 * unasked. A space or comma typed by the person is believed first; then known compound or common family names,
 * then the other lengths that a family name of the side may have. Empty for an empty text.
 */
export function splitProposal(fullNative: string, side: Side): NameSplit[] {
  const text = fullNative.trim().replace(/\s+/gu, " ");
  if (text === "") return [];
  if (!hasCjk(text)) return distinct(latinSplits(text));
  const typed = at(text, text.indexOf(" "));
  if (/[·•・‧]/u.test(text)) return distinct([...typed, { family: "", given: text }]);
  const characters = text.replaceAll(" ", "").match(CHARACTER) ?? [];
  const lengths = familyLengths(characters, side);
  return distinct([...typed, ...lengths.map((length) => cut(characters, length))]);
}

/** A character with the marks and variation selectors that belong to it. */
const CHARACTER = /\p{L}[\p{M}]*|./gu;

const COMPOUND_CHINESE = new Set(
  `欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 皇甫 东方 東方 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司空 轩辕 軒轅 夏侯 端木
  百里 东郭 東郭 南宫 南宮 呼延 闻人 聞人 独孤 獨孤 西门 西門 鲜于 鮮于 太史 公羊 澹台 澹臺 濮阳 濮陽 淳于 单于 申屠 公冶 宗政
  赫连 赫連 钟离 鍾離 闾丘 拓跋 第五 万俟 萬俟 完颜 完顏 耶律 纳兰 納蘭 巫马 乐正 漆雕 壤驷 公良 夹谷 宰父 谷梁 段干 梁丘 左丘
  东门 東門 羊舌 微生 颛孙`.split(/\s+/),
);
const COMPOUND_KOREAN = new Set("남궁 황보 선우 제갈 독고 사공 서문 동방 어금 망절 소봉".split(" "));

/** Common Japanese family names that are not two characters long; two is what all others are taken for. */
const JAPANESE = new Set(
  `佐々木 長谷川 五十嵐 久保田 佐久間 大久保 小野寺 長谷部 日比野 宇佐美 波多野 宇都宮 小笠原 曽我部 阿久津 伊集院 勅使河原
  長曽我部 武者小路 東海林  三田村 小田島 小野田 小山田 小松原 加賀谷 長谷山 御手洗 二階堂 西園寺 海老原 海老名  佐々岡
  森 林 原 谷 東 南 西 北 関 堀 岡 辻 星 菅 平 泉 金 城 島 浜 濱 橘 榊 柏 桂 楠 畑 秦 堺 柳 栁 奥 乾 桑 梶 宮 牧 沖 岸 湊 轟 窪`.split(
    /\s+/,
  ),
);

function familyLengths(characters: string[], side: Side): number[] {
  const most = Math.min(side === "JP" ? 4 : 2, characters.length - 1);
  if (most < 1) return [0];
  const possible = Array.from({ length: most }, (_, index) => index + 1);
  const start = (length: number) => characters.slice(0, length).join("");
  const hangul = hasHangul(characters.join(""));
  if (side === "JP" && !hangul) {
    const known = possible.filter((length) => JAPANESE.has(start(length))).reverse();
    return [...known.filter((length) => length > 2), ...(most >= 2 ? [2] : []), ...known, ...possible];
  }
  const compound = (hangul ? COMPOUND_KOREAN : COMPOUND_CHINESE).has(start(2));
  // 황보라 may be 황 보라: a compound name comes first, but never alone.
  return compound && most >= 2 ? [2, 1] : possible;
}

function latinSplits(text: string): NameSplit[] {
  const [before = "", after] = text.split(/\s*,\s*/u);
  if (after) return [{ family: before, given: after }];
  const words = text.split(" ");
  if (words.length === 1) return [{ family: text, given: "" }];
  const capitals = words.filter(
    (word) => /\p{Lu}/u.test(word) && word === word.toUpperCase() && word.length > 1,
  );
  const others = words.filter((word) => !capitals.includes(word));
  const byCase =
    others.length > 0 && capitals.length > 0 ? [{ family: capitals.join(" "), given: others.join(" ") }] : [];
  const first = { family: words[0] ?? "", given: words.slice(1).join(" ") };
  const last = { family: words.at(-1) ?? "", given: words.slice(0, -1).join(" ") };
  return [...byCase, last, first];
}

const cut = (characters: string[], length: number): NameSplit => ({
  family: characters.slice(0, length).join(""),
  given: characters.slice(length).join(""),
});

const at = (text: string, index: number): NameSplit[] =>
  index > 0 ? [{ family: text.slice(0, index), given: text.slice(index + 1) }] : [];

function distinct(splits: NameSplit[]): NameSplit[] {
  return [...new Map(splits.map((split) => [`${split.family}\n${split.given}`, split])).values()];
}
