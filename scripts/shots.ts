import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { PlainError } from "../lib/platform/db/embedded/plain-error";
import { findChromium } from "./chromium";
import { command } from "./local/command";
import { root } from "./local/files";
import { knownAccounts } from "./local/secrets";
import { fewColours } from "./shots/few-colours";

const SITE = process.env.APP_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const FOLDER = join(root, "docs/images");
const MOST_BYTES = 200_000;

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const laptop = { viewport: { width: 1440, height: 900 } };

type Shot = {
  name: string;
  path: string;
  screen: BrowserContextOptions;
  desk?: true;
  pose?(page: Page): Promise<void>;
};

/** The README's pictures. */
const SHOTS: Shot[] = [
  { name: "register-ja", path: "/ja/editions/3/register", screen: phone, pose: nameBlock },
  { name: "edition-zh", path: "/zh/editions/3", screen: phone },
  { name: "dashboard", path: "/en/organise/3", screen: laptop, desk: true },
  { name: "delegates", path: "/en/organise/3/delegates?side=JP&order=gojuon", screen: laptop, desk: true },
  { name: "timetable", path: "/en/organise/3/matching/plans", screen: laptop, desk: true, pose: published },
  {
    name: "meetings-ko",
    path: "/en/organise/3/matching/profiles?q=부산상공회의소",
    screen: { ...phone, locale: "ko-KR" },
    desk: true,
    pose: ownMeetings,
  },
  {
    name: "name-lists",
    path: "/en/organise/3/name-lists?language=zh&order=pinyin",
    screen: laptop,
    desk: true,
  },
];

/** Takes the README's pictures of the example event from a server that runs on this machine. */
await command(async () => {
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const shot of SHOTS) await take(browser, shot);
  } finally {
    await browser.close();
  }
});

async function take(browser: Browser, { name, path, screen, desk, pose }: Shot) {
  const context = await browser.newContext({ ...screen, baseURL: SITE, reducedMotion: "reduce" });
  const page = await context.newPage();
  if (desk) await signIn(page);
  await page.goto(path);
  await pose?.(page);
  const picture = await fewColours(browser, await page.screenshot());
  if (picture.length > MOST_BYTES) throw new PlainError(`${name}.png would have ${picture.length} bytes.`);
  writeFileSync(join(FOLDER, `${name}.png`), picture);
  console.log(`docs/images/${name}.png: ${Math.ceil(picture.length / 1000)} kB`);
  await context.close();
}

async function signIn(page: Page) {
  const accounts = knownAccounts();
  if (!accounts) throw new PlainError("There are no accounts here yet: npm start makes them.");
  await page.goto("/en/sign-in");
  const form = page.locator("form").filter({ has: page.locator("[name=password]") });
  await form.locator("[name=email]").fill(accounts.organiser.email);
  await form.locator("[name=password]").fill(accounts.organiser.password);
  await form.getByRole("button").click();
  await page.waitForURL(/\/organise/);
}

/** Somebody in the middle of the form. */
async function nameBlock(page: Page) {
  await page.locator("[name=nativeFamily]").fill("長谷川");
  await page.locator("[name=nativeGiven]").fill("美咲");
  await page.locator("[name=reading]").fill("ハセガワ ミサキ");
  await page.locator("#side").evaluate((side) => side.scrollIntoView({ block: "start" }));
}

/** The timetable in force. */
async function published(page: Page) {
  const row = page.getByRole("row").filter({ hasText: "Published" });
  await page.goto((await row.getByRole("link").first().getAttribute("href")) ?? "");
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** What an institution sees by its own link, which stands on its page at the desk. */
async function ownMeetings(page: Page) {
  const profile = page.getByRole("main").locator("a[href*='/matching/profiles/0']").first();
  await page.goto((await profile.getAttribute("href")) ?? "");
  const [link] = /https?:\/\/[^"'<\s]+\/institution\/[^"'<\s]+/.exec(await page.content()) ?? [];
  if (!link) throw new PlainError("The profile shows no link.");
  await page.goto(`${new URL(link).pathname}/meetings`);
}
