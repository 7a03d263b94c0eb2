import type { Browser, Page } from "@playwright/test";
import { SYSTEM } from "../lib/platform/auth/actor";
import type { Bench } from "./bench";
import { withChromium } from "./chromium";
import { onCopy, rows } from "./database";
import { withEmptyApp } from "./empty-app";
import type { Table } from "./measure";
import { withServices } from "./services";
import { withSite } from "./site";

type Loaded = { scripts: number; others: number; later: number };

/** Compressed bytes of script that a page brings, against an empty page of the same Next and React. */
export function measure({ server, small }: Bench): Promise<Table> {
  return onCopy(server.url, small, async (url) => {
    const paths = await withServices(url, () => addresses(url));
    const [empty, found] = await withChromium((browser) =>
      withEmptyApp(async (address) => {
        const nothing = await load(browser, address);
        const pages = await withSite(url, 1, async ([site]) => {
          const loaded: [string, Loaded][] = [];
          for (const [what, path] of paths) {
            loaded.push([what, await load(browser, `http://localhost:${site?.port}${path}`)]);
          }
          return loaded;
        });
        return [nothing, pages] as const;
      }),
    );
    const kilobytes = (bytes: number) => [bytes / 1000];
    return {
      title: "JavaScript shipped",
      about:
        "Bytes that come over the wire, compressed, at a first visit with an empty cache and without touching the page, read from Chromium; against a page that says one word.",
      rows: found.map(([what, { scripts }]) => ({
        what,
        unit: "kB",
        value: kilobytes(scripts),
        against: "an empty page",
        floor: kilobytes(empty.scripts),
      })),
      notes: found.map(
        ([what, { others, later }]) =>
          `${what}: everything else ${Math.round(others / 1000)} kB${later > 0 ? `; with the first field that is left, ${Math.round(later / 1000)} kB of script more` : ""}.`,
      ),
    };
  });
}

async function addresses(url: string): Promise<[what: string, path: string][]> {
  const { passToken } = await import("../lib/delegate/link-queries");
  const { editions } = await import("../lib/edition/queries");
  const [edition] = await editions(SYSTEM);
  if (!edition) throw new Error("There is no edition.");
  const [holder] = await rows<{ id: string; tokenVersion: number }>(
    url,
    `SELECT id, token_version AS "tokenVersion" FROM delegate WHERE edition_id = $1 AND status = 'CONFIRMED' LIMIT 1`,
    [edition.id],
  );
  if (!holder) throw new Error("Nobody is confirmed.");
  const home = `/en/editions/${edition.number}`;
  return [
    ["registration page", `${home}/register`],
    ["edition page", home],
    ["pass page", `/en/pass/${passToken(holder, new Date(edition.endsOn))}`],
  ];
}

async function load(browser: Browser, address: string): Promise<Loaded> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const count = await counting(page);
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    if (answer?.status() !== 200)
      throw new Error(`${new URL(address).pathname} answered ${answer?.status()}.`);
    const { scripts, others } = count();
    const field = page.locator("#registration input[type=text]").first();
    if ((await field.count()) === 0) return { scripts, others, later: 0 };
    await field.focus();
    await field.blur();
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1000);
    return { scripts, others, later: count().scripts - scripts };
  } finally {
    await context.close();
  }
}

/** What has come so far, by what Chromium's network says of each answer. */
async function counting(page: Page): Promise<() => Pick<Loaded, "scripts" | "others">> {
  const client = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  const sum = { scripts: 0, others: 0 };
  await client.send("Network.enable");
  client.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sum[scripts.has(requestId) ? "scripts" : "others"] += encodedDataLength;
  });
  return () => ({ ...sum });
}
