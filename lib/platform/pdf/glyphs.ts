import type { Font } from "fontkit";

type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };
type EmbeddedFont = { id: string; ref(): unknown; encode(text: string): [string[], Position[]] };

/** Text shaped in one font: what to print, and how wide it is in thousandths of the font size. */
export type Shaped = { font: EmbeddedFont; runs: { show: string; rise: number }[]; width: number };

/** Enough for every character of an event and its commonest words, few enough to stay small. */
const KEPT = 20_000;

/**
 * Shapes text and embeds its glyphs into one document. It goes below pdfkit's `text`, which shapes each string
 * twice, keeps every one for ever and cannot mix fonts in a line: at 100,000 rows neither flat nor fast.
 */
export class Glyphs {
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts = new Map<Font, EmbeddedFont>();
  #shaped = new Map<Font, Map<string, Shaped>>();
  #kept = 0;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  shape(text: string, font: Font): Shaped {
    const known = this.#shaped.get(font)?.get(text);
    if (known) return known;
    const made = shape(text, this.#embedded(font));
    if (++this.#kept > KEPT) {
      this.#shaped = new Map();
      this.#kept = 1;
    }
    const ofFont = this.#shaped.get(font) ?? new Map<string, Shaped>();
    this.#shaped.set(font, ofFont.set(text, made));
    return made;
  }

  #embedded(font: Font): EmbeddedFont {
    const known = this.#fonts.get(font);
    if (known) return known;
    // pdfkit takes a parsed font too, and keeps the embedded one in `_font`; its types say neither.
    const document = this.#document as unknown as { font(font: Font): void; _font: EmbeddedFont };
    document.font(font);
    this.#fonts.set(font, document._font);
    return document._font;
  }
}

function shape(text: string, font: EmbeddedFont): Shaped {
  const [codes, positions] = font.encode(text);
  const runs: Shaped["runs"] = [];
  let width = 0;
  for (const [index, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    const before = xOffset ? `${-xOffset} ` : "";
    const after = xAdvance - advanceWidth - xOffset;
    const show = `${before}<${codes[index]}>${after ? ` ${-after} ` : ""}`;
    const last = runs.at(-1);
    if (last && last.rise === yOffset) last.show += show;
    else runs.push({ show, rise: yOffset });
    width += xAdvance;
  }
  return { font, runs: runs.map(({ show, rise }) => ({ show: show.replaceAll("><", ""), rise })), width };
}
