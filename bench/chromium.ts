import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../scripts/chromium";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A headless Chromium for as long as it is used; `more` are further arguments of its command line. */
export async function withChromium<Value>(
  use: (browser: Browser) => Promise<Value>,
  more: string[] = [],
): Promise<Value> {
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
