import { CsvError, parse } from "csv-parse/sync";
import { searchKey } from "@/lib/names/search-key";
import { ok, refuse } from "@/lib/platform/result/result";
import { COLUMNS, type FileColumn, type FileRow, type FileWords, MAX_ROWS } from "./import-schema";

/**
 * The rows of a text: parted by tabs where its first line holds one, else by commas. Its first line may name the
 * columns, in any language and order; without such a line they are asking, asked, priority, message.
 */
export function rowsOf(text: string, { columns }: FileWords) {
  const records = recordsOf(text);
  if (!records.ok) return records;
  const [first, ...rest] = records.value;
  if (!first) return refuse("request.fileEmpty");
  const named = first.cells.map((cell) => columnOf(cell, columns));
  const hasHead = named.includes("from") && named.includes("to");
  const order = hasHead ? named : [...COLUMNS];
  const rows = (hasHead ? rest : records.value).map(({ line, cells }) => row(line, cells, order));
  if (rows.length === 0) return refuse("request.fileEmpty");
  return rows.length > MAX_ROWS ? refuse("request.fileTooLong", { limit: MAX_ROWS }) : ok(rows);
}

type Line = { line: number; cells: string[] };

function recordsOf(text: string) {
  const [head = ""] = text.trimStart().split("\n", 1);
  try {
    const records = parse(text, {
      bom: true,
      delimiter: head.includes("\t") ? "\t" : ",",
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return ok(
      records.map(({ record, info }): Line => ({ line: firstLine(record, info.lines), cells: record })),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse("request.fileUnreadable", { line: Number(error.lines ?? 0) });
  }
}

/** A record may run over lines, inside quotes; people look for the one on which it begins. */
const firstLine = (record: string[], last: number) =>
  last - record.reduce((count, cell) => count + cell.split("\n").length - 1, 0);

function columnOf(cell: string, columns: FileWords["columns"]): FileColumn | null {
  const key = searchKey(cell);
  return COLUMNS.find((column) => columns[column].some((word) => searchKey(word) === key)) ?? null;
}

function row(line: number, cells: string[], order: (FileColumn | null)[]): FileRow {
  const cell = (column: FileColumn) => cells[order.indexOf(column)] ?? "";
  return { line, from: cell("from"), to: cell("to"), priority: cell("priority"), message: cell("message") };
}
