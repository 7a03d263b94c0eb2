import lighthouse from "lighthouse";
import { freePort } from "../lib/platform/db/embedded/free-port";
import type { Bench } from "./bench";
import { withChromium } from "./chromium";
import { onCopy, rows } from "./database";
import type { Table } from "./measure";
import { withSite } from "./site";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

type Scores = Record<(typeof CATEGORIES)[number], number[]>;

/** Lighthouse's own judgement of the public pages, as a telephone on a slow line sees them. */
export function measure({ server, small }: Bench): Promise<Table> {
  return onCopy(server.url, small, async (url) => {
    const [edition] = await rows<{ number: number }>(url, "SELECT max(number) AS number FROM edition");
    const home = `/editions/${edition?.number}`;
    const pages = ["/zh", `/ja${home}`, `/ko${home}/programme`, `/en${home}/register`];
    const complaints = new Set<string>();
    const found: [string, Scores][] = [];
    await withSite(url, 1, async ([site]) => {
      for (const path of pages) {
        found.push([path, await judged(`http://localhost:${site?.port}${path}`, path, complaints)]);
      }
    });
    return {
      title: "Lighthouse",
      about: `Lighthouse's mobile preset (simulated slow line, four times slower processor), ${RUNS} runs a page; the best score is 100. Judged over plain HTTP on localhost.`,
      rows: found.flatMap(([path, scores]) =>
        CATEGORIES.map((category) => ({ what: `${path}, ${category}`, unit: "", value: scores[category] })),
      ),
      notes: [...complaints].sort(),
    };
  });
}

async function judged(address: string, path: string, complaints: Set<string>): Promise<Scores> {
  const scores: Scores = { performance: [], accessibility: [], "best-practices": [], seo: [] };
  for (let run = 0; run < RUNS; run += 1) {
    const port = await freePort();
    const result = await withChromium(
      () => lighthouse(address, { port, logLevel: "error", onlyCategories: [...CATEGORIES], output: "json" }),
      [`--remote-debugging-port=${port}`],
    );
    if (!result) throw new Error(`Lighthouse said nothing of ${path}.`);
    for (const category of CATEGORIES) {
      const { score = null, auditRefs = [] } = result.lhr.categories[category] ?? {};
      // No score is no judgement, and no nought either: Chromium painted nothing in time.
      if (score === null) complaints.add(`${path}, ${category}: a run gave no score and is left out.`);
      else scores[category].push(score * 100);
      for (const { id, weight } of auditRefs) {
        const audit = result.lhr.audits[id];
        if (weight === 0 || !audit || audit.score === null || audit.score >= 0.9) continue;
        complaints.add(
          `${path}, ${category}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ""}.`,
        );
      }
    }
  }
  const empty = CATEGORIES.find((category) => scores[category].length === 0);
  if (empty) throw new Error(`Lighthouse gave ${path} no score for ${empty}.`);
  return scores;
}
