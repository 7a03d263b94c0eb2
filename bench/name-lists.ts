import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { STATUSES } from "../lib/delegate/schema";
import { openNameList } from "../lib/name-list/queries";
import { type ListFormat, nameListSpec } from "../lib/name-list/schema";
import { SYSTEM } from "../lib/platform/auth/actor";
import { root } from "../scripts/local/files";
import type { Bench } from "./bench";
import { type Event, onCopy, withClient } from "./database";
import { median, type Row, type Table, timed } from "./measure";
import type { Written } from "./name-list-writer";
import { inlined, overhear } from "./overhear";
import { newestEdition, withServices } from "./services";

const RUNS = 3;
const FORMATS: ListFormat[] = ["xlsx", "csv", "pdf"];

/** Everybody, in protocol order, with the columns that staff ask for most. */
export const specOf = (format: ListFormat) => nameListSpec.parse({ q: "", format, status: [...STATUSES] });

/** Rows per second of each format, against `COPY (the same query) TO STDOUT`, and how flat memory stays. */
export async function measure({ server, small, large }: Bench): Promise<Table> {
  const rows: Row[] = [];
  for (const event of [small, large]) {
    rows.push(...(await onCopy(server.url, event, (url) => ofEvent(url, event))));
  }
  return {
    title: "Name lists",
    about:
      "Everybody in protocol order, nine columns, read and written by a process of its own per file; the floor is the same query through `COPY … TO STDOUT`, thrown away. Peak memory is that process's (what Node and the program take before the first row is under it).",
    rows,
  };
}

async function ofEvent(url: string, event: Event): Promise<Row[]> {
  const copy = await withServices(url, copyStatement);
  const found: Record<ListFormat, Written[]> = { xlsx: [], csv: [], pdf: [] };
  const floor: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    let copied = 0;
    const milliseconds = await withClient(url, (client) =>
      timed(async () => {
        copied = (await client.query(copy)).rowCount ?? 0;
      }),
    );
    floor.push((copied / milliseconds) * 1000);
    for (const format of FORMATS) found[format].push(await written(url, format, copied));
  }
  const size = `${event.delegates.toLocaleString("en")} rows`;
  return FORMATS.flatMap((format) => {
    const runs = found[format];
    const begin = Math.round(median(runs.map((run) => run.before)));
    return [
      {
        what: `${format.toUpperCase()}, ${size}`,
        unit: "rows/s",
        value: runs.map((run) => run.perSecond),
        against: "COPY",
        floor,
      },
      {
        what: `${format.toUpperCase()}, ${size}, peak memory (${begin} MB before the first row)`,
        unit: "MB",
        value: runs.map((run) => run.peak),
      },
    ];
  });
}

/** The query that lists are read with, as COPY runs it. */
async function copyStatement(): Promise<string> {
  const { id } = await newestEdition();
  const heard = await overhear(async () => {
    const list = await openNameList(SYSTEM, id, specOf("csv"));
    await list?.rows.next();
    await list?.close();
  });
  const declared = heard.find(({ text }) => text.startsWith("DECLARE "));
  if (!declared) throw new Error("The list was not read through a cursor.");
  return `COPY (${inlined(declared).replace(/^DECLARE .*? FOR /, "")}) TO STDOUT`;
}

async function written(url: string, format: ListFormat, expected: number): Promise<Written> {
  const hooks = ["--import", "tsx", "--import", "./scripts/server-only.mjs"];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...hooks, "bench/name-list-writer.ts", format],
    { cwd: root, env: { ...process.env, DATABASE_URL: url } },
  );
  const told: Written = JSON.parse(stdout);
  if (told.rows !== expected) throw new Error(`${format} has ${told.rows} rows, COPY ${expected}.`);
  return told;
}
