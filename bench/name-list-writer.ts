import { csvStream } from "../lib/name-list/csv";
import { pdfStream } from "../lib/name-list/pdf";
import { openNameList } from "../lib/name-list/queries";
import type { ListFormat } from "../lib/name-list/schema";
import { xlsxStream } from "../lib/name-list/xlsx";
import { SYSTEM } from "../lib/platform/auth/actor";
import { specOf } from "./name-lists";
import { newestEdition } from "./services";

/** Memory in megabytes: before the first row, and at its highest. */
export type Written = { rows: number; perSecond: number; before: number; peak: number };

/** A process of its own per file: `FORMAT`, with DATABASE_URL set; tells what it took. */
async function write(format: ListFormat): Promise<Written> {
  const edition = await newestEdition();
  const before = process.resourceUsage().maxRSS / 1024;
  const begun = performance.now();
  const list = await openNameList(SYSTEM, edition.id, specOf(format));
  if (!list) throw new Error("The list may not be read.");
  let rows = 0;
  const watch = {
    onProgress: (count: number) => {
      rows = count;
    },
  };
  const writer = { csv: csvStream, xlsx: xlsxStream, pdf: pdfStream }[format];
  for await (const _part of writer(list.rows, list.context, watch));
  await list.close();
  const seconds = (performance.now() - begun) / 1000;
  return { rows, perSecond: rows / seconds, before, peak: process.resourceUsage().maxRSS / 1024 };
}

console.log(JSON.stringify(await write(process.argv[2] as ListFormat)));
process.exit();
