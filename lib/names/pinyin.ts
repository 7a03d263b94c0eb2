import { pinyin } from "pinyin-pro";
import { foldHan } from "./han-variants";
import { hasHan } from "./script";

type Part = "family" | "given";

/**
 * Pinyin of a name part, one entry per Han character, ü as "v", lower case; tone numbers on request. A family
 * name has its surname's sound (单 shan, 曾 zeng, 仇 qiu, 翟 zhai), also in its traditional form. Characters
 * without a known sound, and what is not Han, give no entry.
 */
export function pinyinOf(text: string, part: Part, tones = false): string[] {
  if (!hasHan(text)) return [];
  const plain = text.normalize("NFKC");
  const raw = sounds(plain, part, tones);
  const folded = sounds(foldHan(plain), part, tones);
  // Surnames are known in simplified form; a given name is not folded, since 乾 (qian) is also a form of 干 (gan).
  const [first, second] = part === "family" ? [folded, raw] : [raw, folded];
  return first.length >= second.length ? first : second;
}

function sounds(text: string, part: Part, tones: boolean): string[] {
  const surname = part === "family" ? "all" : "off";
  return pinyin(text, { surname, type: "array", v: true, toneType: tones ? "num" : "none" })
    .map((sound) => sound.toLowerCase())
    .filter((sound) => /^[a-z]+\d?$/.test(sound));
}
