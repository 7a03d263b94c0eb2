import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import type { Locale } from "../i18n/locales";

export type Weight = "400Regular" | "500Medium";
type Region = "SC" | "JP" | "KR" | "";

/**
 * Regional fonts by the language of the text: its own first, then those that have what it lacks; last the one
 * without a region, since the East Asian ones have no Š or Ł.
 */
const REGIONS: Record<Locale, Region[]> = {
  zh: ["SC", "JP", "KR", ""],
  ja: ["JP", "SC", "KR", ""],
  ko: ["KR", "JP", "SC", ""],
  en: ["", "SC", "KR", "JP"],
};

const faces = new Map<string, Font>();

/** Parsed once per process: 5 to 10 MB each. Reads from node_modules of the folder that the server runs in. */
export function face(region: Region, weight: Weight): Font {
  const key = `${region} ${weight}`;
  const known = faces.get(key);
  if (known) return known;
  const family = region ? `noto-sans-${region.toLowerCase()}` : "noto-sans";
  const file = `${family}/${weight}/NotoSans${region}_${weight}.ttf`;
  const path = join(process.cwd(), "node_modules/@expo-google-fonts", file);
  const made = create(readFileSync(path)) as Font;
  faces.set(key, made);
  return made;
}

/** The first font in the language's order that has every character; null when none has. */
export function faceWith(characters: string, language: Locale, weight: Weight): Font | null {
  for (const region of REGIONS[language]) {
    const font = face(region, weight);
    if ([...characters].every((character) => invisible(character) || has(font, character))) return font;
  }
  return null;
}

/** Joiners and variation selectors take part in shaping but need no glyph. */
const invisible = (character: string) => /\p{Default_Ignorable_Code_Point}/u.test(character);
const has = (font: Font, character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) as number);
