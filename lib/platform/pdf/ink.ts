import type { Line } from "./lines";

export const INK = "0.11 0.11 0.1";
export const GREY = "0.4 0.4 0.37";
export const CELADON = "0.2 0.45 0.39";

/** Draws on the present page in PDF's own coordinates: points, from the lower left corner. */
export class Ink {
  readonly #document: PDFKit.PDFDocument;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /** Begins a page; pdfkit's pages stand on their heads, this turns them back. */
  page(size: [number, number]): void {
    this.#document.addPage({ size, margin: 0 });
    this.#document.addContent(`1 0 0 -1 0 ${size[1]} cm`);
  }

  rule(from: number, to: number, y: number, weight: number, colour: string): void {
    const path = `${colour} RG ${weight} w ${round(from)} ${round(y)} m ${round(to)} ${round(y)} l S`;
    this.#document.addContent(path);
  }

  /** One line with its left end and baseline at a point. */
  line(line: Line, x: number, y: number, size: number, colour: string): void {
    if (line.length === 0) return;
    const { fonts } = this.#document.page;
    const shows: string[] = [];
    let font = "";
    for (const { shaped } of line) {
      if (shaped.font.id !== font) {
        font = shaped.font.id;
        fonts[font] ??= shaped.font.ref();
        shows.push(`/${font} ${round(size)} Tf`);
      }
      for (const { show, rise } of shaped.runs) {
        shows.push(rise ? `${round((rise * size) / 1000)} Ts [${show}] TJ 0 Ts` : `[${show}] TJ`);
      }
    }
    this.#document.addContent(`BT ${colour} rg 1 0 0 1 ${round(x)} ${round(y)} Tm ${shows.join(" ")} ET`);
  }

  /** Content that is no part of the text: rules, repeated heads, page numbers. */
  artifact(draw: () => void): void {
    this.#document.markContent("Artifact", { type: "Layout" });
    draw();
    this.#document.endMarkedContent();
  }
}

const round = (n: number) => Math.round(n * 100) / 100;
