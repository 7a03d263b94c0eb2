import { writeFileSync } from "node:fs";
import { delegatePage } from "../lib/delegate/list-queries";
import { LIST_ORDERS, listFilter } from "../lib/delegate/list-schema";
import { SYSTEM } from "../lib/platform/auth/actor";
import { pool } from "../lib/platform/db/pool";
import { root } from "../scripts/local/files";
import type { Bench } from "./bench";
import { onCopy } from "./database";
import { inTurn, median, type Row, type Table, timed } from "./measure";
import { inlined, overhear, type Statement } from "./overhear";
import { newestEdition, withServices } from "./services";

const TIMES = 20;
const WARM = 3;
const PLAN = "slowest-delegates-page.txt";

/** A family name in each script, its Latin, a whole name, and nobody at all. */
const SEARCHES = ["王", "佐藤", "サトウ", "김", "ZHANG", "TANAKA HIROSHI", "Zzyzx"];

type Asked = { what: string; query: Record<string, string> };

/** Pages of the delegates' table, against fifty rows by primary key. */
export function measure({ server, large }: Bench): Promise<Table> {
  return onCopy(server.url, large, (url) =>
    withServices(url, async () => {
      const edition = await newestEdition();
      const rows: (Row & Asked)[] = [];
      for (const asked of await questions(edition.id)) {
        const filter = listFilter.parse(asked.query);
        const [value = [], floor = []] = await inTurn(
          TIMES + WARM,
          () => timed(() => delegatePage(SYSTEM, edition, filter)),
          () => timed(() => pool().query("SELECT * FROM delegate ORDER BY id LIMIT 50")),
        );
        const warm = { value: value.slice(WARM), floor: floor.slice(WARM) };
        rows.push({ ...asked, ...warm, unit: "ms", against: "50 rows by primary key" });
      }
      const slowest = rows.toSorted((a, b) => median(b.value) - median(a.value))[0] as Row & Asked;
      const filter = listFilter.parse(slowest.query);
      const statements = await overhear(() => delegatePage(SYSTEM, edition, filter));
      writeFileSync(`${root}/bench/${PLAN}`, `${slowest.what}\n\n${await plans(statements)}`);
      return {
        title: "Delegates' table",
        about: `One page of 50 with its count, as the page reads it, among ${large.delegates.toLocaleString("en")} delegates: the first, and one in the middle by its key; then names searched for.`,
        rows: rows.map(({ query: _, ...row }) => row),
        notes: [`The plans of the slowest ("${slowest.what}") stand in [${PLAN}](${PLAN}).`],
      };
    }),
  );
}

async function questions(editionId: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const order of LIST_ORDERS) {
    const column = { protocol: "sort_protocol", newest: "created_at" }[order as string] ?? `sort_${order}`;
    const { rows } = await pool().query(
      `SELECT id FROM delegate WHERE edition_id = $1 ORDER BY ${column}, id
       OFFSET (SELECT count(*) / 2 FROM delegate WHERE edition_id = $1) LIMIT 1`,
      [editionId],
    );
    asked.push({ what: `${order}, first page`, query: { order } });
    asked.push({ what: `${order}, in the middle`, query: { order, after: rows[0].id } });
  }
  return [...asked, ...SEARCHES.map((q) => ({ what: `search for ${q}`, query: { q } }))];
}

async function plans(statements: Statement[]): Promise<string> {
  const told: string[] = [];
  for (const statement of statements.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text))) {
    const { rows } = await pool().query(`EXPLAIN (ANALYZE, BUFFERS) ${inlined(statement)}`);
    told.push(`${statement.text}\n\n${rows.map((row) => row["QUERY PLAN"]).join("\n")}\n`);
  }
  return told.join("\n");
}
