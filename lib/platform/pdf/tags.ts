type Element = PDFKit.PDFStructureElement;

/**
 * The tag tree of a document's tables: rows of cells, each in its language. Every cell costs about a kilobyte
 * until the file ends, so long ones go without (`tagged` false).
 */
export class Tags {
  readonly #document: PDFKit.PDFDocument;
  readonly #tagged: boolean;
  #table: Element | null = null;
  #row: Element | null = null;

  constructor(document: PDFKit.PDFDocument, tagged: boolean) {
    this.#document = document;
    this.#tagged = tagged;
  }

  /** Text before or after a table; `lang` where it is not the document's. */
  text(type: "H1" | "P", draw: () => void, lang?: string): void {
    const content = this.#tagged && this.#document.markStructureContent(type);
    draw();
    if (!content) return;
    this.#document.endMarkedContent();
    this.#document.addStructure(this.#document.struct(type, lang ? { lang } : {}, [content]));
  }

  /** Begins a table. */
  begin(): void {
    if (!this.#tagged) return;
    this.#table = this.#document.struct("Table");
    this.#document.addStructure(this.#table);
  }

  row(): void {
    this.#row = this.#table && this.#document.struct("TR");
    if (this.#row) this.#table?.add(this.#row);
  }

  cell(type: "TH" | "TD", lang: string, draw: () => void): void {
    const content = this.#row && this.#document.markStructureContent(type);
    draw();
    if (!this.#row || !content) return;
    this.#document.endMarkedContent();
    const options = type === "TH" ? { lang, scope: "Column" } : { lang };
    this.#row.add(this.#document.struct(type, options, [content]));
  }

  rowEnd(): void {
    this.#row?.end();
    this.#row = null;
  }

  end(): void {
    this.#table?.end();
    this.#table = null;
  }
}
