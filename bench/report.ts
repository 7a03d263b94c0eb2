import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";
import { dirname } from "node:path";
import { data, root } from "../scripts/local/files";
import { median, type Row, type Table } from "./measure";

type Kept = Record<string, Table & { date: string; facts: string }>;

const KEPT = `${data.folder}/bench/results.json`;
const REPORT = `${root}/bench/results.md`;

/** Prints a table, and writes it into bench/results.md beside those of earlier runs. */
export function report(name: string, order: readonly string[], table: Table, postgres?: string): void {
  console.log(`\n${markdown(table)}`);
  const kept: Kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, "utf8")) : {};
  kept[name] = { ...table, date: new Date().toISOString().slice(0, 10), facts: facts(postgres) };
  mkdirSync(dirname(KEPT), { recursive: true, mode: 0o711 });
  writeFileSync(KEPT, JSON.stringify(kept));
  const sections = order.flatMap((one) => {
    const found = kept[one];
    return found ? [`${markdown(found)}\nMeasured on ${found.date}: ${found.facts}.\n`] : [];
  });
  writeFileSync(REPORT, [HEAD, ...sections].join("\n"));
}

const HEAD = `# What was measured

Written by \`npm run bench\` (\`-- --only NAME\` for one table). The database, the servers and whoever uses them
share one machine; every figure stands beside a floor measured in turn with it, so the ratios say more than
the figures. Values are medians; the range is that of all runs.
`;

function facts(postgres?: string): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  const cores = `${cpus().length} × ${cpus()[0]?.model.trim() || arch()}`;
  // Ours is in it, too: far more than the cores means that others worked here meanwhile.
  const load = `load average ${loadavg()[1]?.toFixed(1)}`;
  const database = postgres ? `PostgreSQL ${postgres} with fsync, ` : "";
  return `${cores}, ${memory}, ${platform()} ${release().replace(/[^\d.].*$/, "")}, Node ${process.versions.node}, ${database}${load}`;
}

function markdown({ title, about, rows, notes = [] }: Table): string {
  const head = "| what | median | range | runs | against | floor | ratio |\n|---|--:|--:|--:|---|--:|--:|";
  const told = notes.length > 0 ? `\n${notes.map((note) => `- ${note}`).join("\n")}\n` : "";
  return `## ${title}\n\n${about}\n\n${head}\n${rows.map(line).join("\n")}\n${told}`;
}

function line({ what, unit, value, against = "", floor }: Row): string {
  const [middle, base] = [median(value), floor && median(floor)];
  const range = value.length > 1 ? `${short(Math.min(...value))}–${short(Math.max(...value))}` : "";
  const ratio = base === 0 ? "" : `${short(middle / (base ?? 1))} ×`;
  const compared = base === undefined ? ["", ""] : [`${short(base)} ${unit}`, ratio];
  const cells = [what, `${short(middle)} ${unit}`, range, value.length, against, ...compared];
  return `| ${cells.join(" | ")} |`;
}

/** Three digits that count. */
function short(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}
