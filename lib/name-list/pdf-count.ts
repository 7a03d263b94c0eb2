import { face } from "../platform/pdf/faces";
import type { Glyphs } from "../platform/pdf/glyphs";

const SIZE = 7;
/** Rows that a page holds at the least, to guess how many digits the number of pages has. */
const ROWS_GUESSED = 12;

/**
 * "n / N" on every page while N is not known: N is a drawing of its own, which every page refers to and which
 * is written last. So pages leave memory as they are made.
 */
export class PageCount {
  readonly #total: PDFKit.PDFKitReference;
  readonly #document: PDFKit.PDFDocument;
  readonly #glyphs: Glyphs;
  readonly #room: number;

  constructor(document: PDFKit.PDFDocument, glyphs: Glyphs, rows: number) {
    this.#document = document;
    this.#glyphs = glyphs;
    this.#room = this.#shape(String(Math.ceil(rows / ROWS_GUESSED))).width;
    const box = { Type: "XObject", Subtype: "Form", BBox: [0, -SIZE, 100, SIZE * 2], Resources: {} };
    this.#total = document.ref(box);
  }

  /** Prints the page's number and the reference to the total, ending about `right`. */
  print(number: number, right: number, y: number): void {
    const { page } = this.#document;
    const start = this.#shape(`${number} / `);
    const x = right - ((this.#room + start.width) * SIZE) / 1000;
    page.fonts[start.font.id] ??= start.font.ref();
    page.xobjects.Total = this.#total;
    const shows = start.runs.map(({ show }) => `[${show}] TJ`).join(" ");
    this.#document.addContent(
      `BT 0.4 0.4 0.37 rg /${start.font.id} ${SIZE} Tf 1 0 0 1 ${x} ${y} Tm ${shows} ET`,
    );
    this.#document.addContent(`q 1 0 0 1 ${x + (start.width * SIZE) / 1000} ${y} cm /Total Do Q`);
  }

  end(pages: number): void {
    const shaped = this.#shape(String(pages));
    const shows = shaped.runs.map(({ show }) => `[${show}] TJ`).join(" ");
    (this.#total.data as Record<string, unknown>).Resources = {
      Font: { [shaped.font.id]: shaped.font.ref() },
    };
    this.#total.end(Buffer.from(`BT 0.4 0.4 0.37 rg /${shaped.font.id} ${SIZE} Tf ${shows} ET`));
  }

  readonly #shape = (text: string) => this.#glyphs.shape(text, face("SC", "400Regular"));
}
