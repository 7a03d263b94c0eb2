import { type PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { ListContext } from "./list-context";
import { type Watch, watched } from "./progress";
import type { NameListRow } from "./row";
import { titleOf } from "./statement";
import { aboutLines, CONTENT_TYPES, coreXml, RELATIONS, WORKBOOK_RELATIONS, workbookXml } from "./xlsx-parts";
import { linesXml, sheetXml } from "./xlsx-sheet";
import { stylesXml } from "./xlsx-styles";

/** 6 makes files a tenth smaller in twice the time. */
const COMPRESSION = { compressionLevel: 3 };

/**
 * The list as a workbook: typed cells, frozen head, widths, autofilter, and a second sheet that says what the
 * list is. Memory does not grow with the rows; an error in the rows, or an abort, breaks the stream.
 */
export function xlsxStream(
  rows: AsyncIterable<NameListRow>,
  context: ListContext,
  watch: Watch = {},
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  let last = 1;
  const sheet = Readable.from(
    sheetXml(watched(rows, watch), context, (row) => {
      last = row;
    }),
    { objectMode: false },
  );
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(xml), path, COMPRESSION);
  add("[Content_Types].xml", CONTENT_TYPES);
  add("_rels/.rels", RELATIONS);
  add("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS);
  add("xl/styles.xml", stylesXml());
  add("docProps/core.xml", coreXml(titleOf(context), context.madeBy, context.madeAt));
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml", COMPRESSION);
  sheet.once("end", () => {
    add("xl/worksheets/sheet2.xml", linesXml(aboutLines(context, last - 1), context.spec.language));
    add("xl/workbook.xml", workbookXml(context, last));
    zip.end();
  });
  sheet.once("error", (error) => output.destroy(error));
  zip.once("error", (error) => output.destroy(error));
  output.once("close", () => sheet.destroy());
  return output;
}
