/**
 * A reading as the registers write it: full-width katakana. Hiragana and half-width kana are converted, a dash
 * after kana becomes the long mark, a middle dot of any kind becomes ・, spaces become one plain space.
 */
export function toKatakana(text: string): string {
  return hiraganaToKatakana(text.normalize("NFKC"))
    .replace(/([ァ-ヺー])[-‐‑‒–—―−]/g, "$1ー")
    .replace(/[·•‧∙]/g, "・")
    .replace(/\s+/g, " ")
    .trim();
}

/** Katakana in one form for searching: small letters as large ones (ショウ, シヨウ), ヂヅ as ジズ. */
export function foldKana(text: string): string {
  return hiraganaToKatakana(text).replace(
    /[ァィゥェォッャュョヮヵヶヂヅ]/g,
    (kana) => FOLDED.get(kana) ?? kana,
  );
}

const FOLDED = new Map(pairs("ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケヂジヅズ"));

function hiraganaToKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

function pairs(text: string): [string, string][] {
  return (text.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]);
}
