import { Readable } from "node:stream";
import { langTag } from "../platform/i18n/locales";
import { newPress, written } from "../platform/pdf/press";
import { chosenColumns } from "./columns";
import type { ListContext } from "./list-context";
import { PageCount } from "./pdf-count";
import { type Desk, MissingGlyphs } from "./pdf-desk";
import { paperFor } from "./pdf-paper";
import { Rows } from "./pdf-rows";
import { type Watch, watched } from "./progress";
import type { NameListRow } from "./row";
import { statementOf, titleOf } from "./statement";

/** Lists up to this length are tagged for screen readers; tags stay in memory until the file ends. */
const TAGGED_ROWS = 2_000;

/**
 * The list as PDF on A4 with embedded, subset fonts: each text in its own language's glyphs. Pages leave
 * memory as they are made. A character that no font has is printed 〓 and listed at the end.
 */
export function pdfStream(
  rows: AsyncIterable<NameListRow>,
  context: ListContext,
  watch: Watch = {},
): Readable {
  return Readable.from(chunks(watched(rows, watch), context), { objectMode: false });
}

async function* chunks(rows: AsyncIterable<NameListRow>, context: ListContext): AsyncGenerator<Buffer> {
  const columns = chosenColumns(context);
  const desk = newDesk(context, columns);
  const count = new PageCount(desk.document, desk.glyphs, context.total);
  const sheet = new Rows(desk, columns, count);
  sheet.begin();
  for await (const row of rows) {
    sheet.add(row);
    yield* written(desk);
  }
  sheet.end();
  desk.tags.end();
  if (desk.missing.found.size > 0) sheet.after(missingNote(desk));
  count.end(sheet.pages);
  desk.document.end();
  yield* written(desk);
}

function newDesk(context: ListContext, columns: ReturnType<typeof chosenColumns>): Desk {
  const missing = new MissingGlyphs();
  const cover = {
    lang: langTag(context.spec.language),
    tagged: context.total <= TAGGED_ROWS,
    title: titleOf(context),
    author: context.madeBy,
    subject: statementOf(context),
    madeAt: context.madeAt,
  };
  return { ...newPress(cover, missing.note), context, paper: paperFor(columns), missing };
}

function missingNote({ missing, context: { words } }: Desk): string {
  const list = [...missing.found].map(([character, number]) =>
    words("name-list.missingGlyph", { number, code: codes(character) }),
  );
  return words("name-list.missingGlyphs", { list: list.join(words("name-list.separator")) });
}

const codes = (text: string) =>
  [...text]
    .map((c) => `U+${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");
