import { accounts } from "../scripts/local/secrets";
import { Browser } from "./http";

/** A browser in which the organiser has signed in, by the form's own address. */
export async function organiser(port: number): Promise<Browser> {
  const browser = new Browser(port);
  const { csrfToken } = JSON.parse((await browser.get("/api/auth/csrf")).body);
  const fields = new URLSearchParams({ ...accounts().organiser, csrfToken, json: "true" });
  const bytes = Buffer.from(fields.toString());
  const answer = await browser.post("/api/auth/callback/password", {
    type: "application/x-www-form-urlencoded",
    bytes,
  });
  if (answer.status !== 200) throw new Error(`Signing in was answered ${answer.status}.`);
  return browser;
}

/** Milliseconds until a page has come whole. */
export async function pageTime(browser: Browser, path: string): Promise<number> {
  const begun = performance.now();
  const { status } = await browser.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  return performance.now() - begun;
}
