import type { Locator, Page } from "@playwright/test";

/** The text of a file that a link brings. */
export async function downloaded(page: Page, link: Locator): Promise<string> {
  const coming = page.waitForEvent("download");
  await link.click();
  const stream = await (await coming).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
