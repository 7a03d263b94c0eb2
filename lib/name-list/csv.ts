import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { cellText } from "./cell-text";
import { type Cell, chosenColumns } from "./columns";
import { disarm } from "./disarm";
import type { ListContext } from "./list-context";
import { type Watch, watched } from "./progress";
import type { NameListRow } from "./row";

const BATCH = 250;
const FORMAT = { record_delimiter: "\r\n", quoted_match: /[\r\n]|^\s|\s$/ };

/**
 * The list as CSV: UTF-8 with BOM, RFC 4180. Text that a spreadsheet would run gets one leading apostrophe
 * (`rearm` takes it off again); times are on the venue's clock.
 */
export function csvStream(
  rows: AsyncIterable<NameListRow>,
  context: ListContext,
  watch: Watch = {},
): Readable {
  return Readable.from(chunks(watched(rows, watch), context), { objectMode: false });
}

async function* chunks(rows: AsyncIterable<NameListRow>, context: ListContext): AsyncGenerator<string> {
  const columns = chosenColumns(context);
  yield `\uFEFF${stringify([columns.map((column) => column.heading)], FORMAT)}`;
  let batch: string[][] = [];
  for await (const row of rows) {
    batch.push(columns.map((column) => printed(column.cell(row), context.zone)));
    if (batch.length < BATCH) continue;
    yield stringify(batch, FORMAT);
    batch = [];
  }
  if (batch.length > 0) yield stringify(batch, FORMAT);
}

function printed(cell: Cell, zone: string): string {
  const text = cellText(cell, zone);
  return cell?.type === "text" ? disarm(text) : text;
}
