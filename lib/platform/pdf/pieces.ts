import type { Font } from "fontkit";
import type { Locale } from "../i18n/locales";
import { face, faceWith, type Weight } from "./faces";
import type { Glyphs, Shaped } from "./glyphs";

/** What a line is made of and never broken inside: a Han character, a word, a blank. */
export type Piece = {
  text: string;
  shaped: Shaped;
  /** A line may end after this piece. */
  breakable: boolean;
  blank: boolean;
};

export type Style = { language: Locale; weight: Weight };

/** Stands for a character that no font has; printers in all three countries read it so. */
const GETA = "〓";

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFF00-\uFFEF〓]/u;
/** Kinsoku: these never begin a line, those never end one. */
const NO_START =
  /^[、。，．・：；？！‥…ー々〻ゝゞヽヾ）」』】〕〉》］｝”’%％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ)\]},.:;!?]/u;
const NO_END = /[（「『【〔〈《［｛“‘([{]$/u;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Cuts text into pieces, each in a font that has it: the language's own where it can. Han and kana break
 * anywhere but where kinsoku forbids, Korean and Latin between words. `onMissing` gets what no font has.
 */
export function piecesOf(
  text: string,
  style: Style,
  glyphs: Glyphs,
  onMissing: (character: string) => void,
): Piece[] {
  const tokens = words(text);
  return tokens.flatMap((token, index) => {
    const breakable = mayBreak(token, tokens[index + 1]);
    const whole = faceWith(token, style.language, style.weight);
    if (whole) return piece(token, token, whole, breakable, glyphs);
    const parts = graphemes(token).map((part) => shown(part, style, glyphs, onMissing));
    for (const [at, part] of parts.entries()) part.breakable = breakable && at === parts.length - 1;
    return parts;
  });
}

/** The same text with a break allowed after every character, for a word wider than its column. */
export function shattered({ text }: Piece, style: Style, glyphs: Glyphs): Piece[] {
  return graphemes(text).map((part) => shown(part, style, glyphs, () => {}));
}

function shown(text: string, style: Style, glyphs: Glyphs, onMissing: (character: string) => void): Piece {
  const found = faceWith(text, style.language, style.weight);
  if (found) return piece(text, text, found, true, glyphs);
  onMissing(text);
  return piece(text, GETA, face("JP", style.weight), true, glyphs);
}

function piece(text: string, shown: string, font: Font, breakable: boolean, glyphs: Glyphs): Piece {
  return { text, shaped: glyphs.shape(shown, font), breakable, blank: isBlank(text) };
}

/** Words, and East Asian characters and blanks one by one. */
function words(text: string): string[] {
  const words: string[] = [];
  for (const part of graphemes(text)) {
    const last = words.at(-1);
    if (last !== undefined && isWord(part) && isWord(last)) words[words.length - 1] = last + part;
    else words.push(part);
  }
  return words;
}

const graphemes = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
const isBlank = (text: string) => /^[\s\u3000]+$/.test(text);
const isWord = (text: string) => !isBlank(text) && !EAST_ASIAN.test(text);

function mayBreak(text: string, next: string | undefined): boolean {
  if (next === undefined || isBlank(text)) return true;
  if (isBlank(next) || NO_START.test(next) || NO_END.test(text)) return false;
  return EAST_ASIAN.test(text) || EAST_ASIAN.test(next);
}
