import "server-only";
import { finished, type Readable } from "node:stream";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { errorFacts, log } from "@/lib/platform/log/log";
import { csvStream } from "./csv";
import type { ListContext } from "./list-context";
import { pdfStream } from "./pdf";
import { openNameList } from "./queries";
import type { ListFormat, NameListSpec } from "./schema";
import { wallText } from "./venue-clock";
import { xlsxStream } from "./xlsx";

/** A file on its way: destroying `body` stops the reading, too. */
export type Download = { body: Readable; fileName: string; contentType: string; total: number };

const WRITERS = { xlsx: xlsxStream, csv: csvStream, pdf: pdfStream };

const CONTENT_TYPES: Record<ListFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
};

const PROGRESS_EVERY_MS = 1_000;

/** Begins to write an export's file; null where the actor may not see the edition. */
export async function download(
  actor: Actor,
  editionId: string,
  id: string,
  spec: NameListSpec,
  signal?: AbortSignal,
): Promise<Download | null> {
  const list = await openNameList(actor, editionId, spec);
  if (!list) return null;
  const progress = reporter(id, list.context.total);
  const body = WRITERS[spec.format](list.rows, list.context, { onProgress: progress.report, signal });
  finished(body, (error) => {
    const state = error ? "FAILED" : "DONE";
    const end = async () => {
      await list.close();
      await conclude(actor, editionId, id, state, progress.rows(), list.context);
    };
    end().catch((failure) => log.error({ ...errorFacts(failure), exportId: id }, "export not concluded"));
  });
  return {
    body,
    fileName: fileName(list.context),
    contentType: CONTENT_TYPES[spec.format],
    total: list.context.total,
  };
}

/** Writes how far the export is into its row, once a second at most. */
function reporter(id: string, total: number) {
  let written = 0;
  let last = 0;
  const write = () =>
    db.export
      .updateMany({ where: { id, state: "RUNNING" }, data: { written, total, heardAt: new Date() } })
      .catch((error) => log.error({ ...errorFacts(error), exportId: id }, "progress not written"));
  return {
    rows: () => written,
    report: (rows: number) => {
      written = rows;
      if (Date.now() - last < PROGRESS_EVERY_MS) return;
      last = Date.now();
      void write();
    },
  };
}

/** How it ended, with the number of rows: in the export's row and in the audit log. */
async function conclude(
  actor: Actor,
  editionId: string,
  id: string,
  state: "DONE" | "FAILED",
  written: number,
  { total, spec }: ListContext,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.export.update({ where: { id }, data: { state, written, total, finishedAt: new Date() } });
    const after = { state, rows: written, total, format: spec.format };
    await record(tx, actor, { editionId, action: "export.ended", entity: "export", entityId: id, after });
  });
}

/** 参加者名簿_20261123-1804.xlsx: the list's name, and when it was made on the venue's clock. */
function fileName({ words, spec, madeAt, zone }: ListContext): string {
  const time = wallText(madeAt, zone).replaceAll(/[-:]/g, "").replace(" ", "-");
  return `${words("name-list.sheet.list").replaceAll(" ", "-")}_${time}.${spec.format}`;
}
