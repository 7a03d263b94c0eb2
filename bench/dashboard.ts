import { dashboard } from "../lib/headcount/queries";
import { SYSTEM } from "../lib/platform/auth/actor";
import { pool } from "../lib/platform/db/pool";
import { organiser, pageTime } from "./account";
import type { Bench } from "./bench";
import { type Event, onCopy } from "./database";
import { inTurn, type Row, type Table, timed } from "./measure";
import { newestEdition, withServices } from "./services";
import { withSite } from "./site";

const QUERIES = 200;
const PAGES = 40;
const WARM = 10;

/** What the dashboard costs, by how many seats there are, against one kept counter and an almost empty page. */
export async function measure({ server, small, large }: Bench): Promise<Table> {
  const rows: Row[] = [];
  for (const event of [small, large]) {
    rows.push(...(await onCopy(server.url, event, (url) => ofEvent(url, event))));
  }
  return {
    title: "Dashboard",
    about:
      "All figures of the dashboard as its page reads them, against `SELECT confirmed FROM headcount WHERE …` for the edition's one row; and the page over HTTP, signed in and compressed, against the sign-in page.",
    rows,
  };
}

async function ofEvent(url: string, event: Event): Promise<Row[]> {
  const size = `${event.seats.toLocaleString("en")} seats`;
  const [figures, counter, number] = await withServices(url, queries);
  const [page, empty] = await withSite(url, 1, async ([site]) => {
    const browser = await organiser(site?.port ?? 0);
    return inTurnWarm(
      PAGES,
      () => pageTime(browser, `/en/organise/${number}`),
      () => pageTime(browser, "/en/sign-in"),
    );
  });
  return [
    { what: `figures, ${size}`, unit: "ms", value: figures, against: "one counter", floor: counter },
    { what: `page, ${size}`, unit: "ms", value: page ?? [], against: "sign-in page", floor: empty },
  ];
}

async function queries(): Promise<[number[], number[], number]> {
  const edition = await newestEdition();
  const one = "SELECT confirmed FROM headcount WHERE edition_id = $1 AND scope = 'EDITION' AND key = ''";
  const [figures = [], counter = []] = await inTurnWarm(
    QUERIES,
    () => timed(() => dashboard(SYSTEM, edition)),
    () => timed(() => pool().query(one, [edition.id])),
  );
  return [figures, counter, edition.number];
}

async function inTurnWarm(times: number, ...works: (() => Promise<number>)[]): Promise<number[][]> {
  return (await inTurn(times + WARM, ...works)).map((runs) => runs.slice(WARM));
}
