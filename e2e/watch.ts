import type { BrowserContext, Request } from "@playwright/test";

/** With scripts switched off Chromium refuses to preload them too, and puts it down to the policy. */
export const UNWANTED = /^request: csp \S+\/_next\/static\/chunks\/[^/]+\.js$/;

/** Collects what a browser complains about: errors of scripts and of the policy, failed and foreign requests. */
export function watch(context: BrowserContext, allowed: RegExp[]): string[] {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complain(`script: ${error.error().stack}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // What a page was still loading when it was left, and downloads.
    if (reason !== "net::ERR_ABORTED") complain(`request: ${reason} ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) complain(`answer: ${response.status()} ${response.url()}`);
  });
  context.on("request", (request) => {
    if (isForeign(request)) complain(`request to another host: ${request.url()}`);
  });
  return complaints;
}

function isForeign(request: Request): boolean {
  const { protocol, origin } = new URL(request.url());
  return protocol.startsWith("http") && origin !== process.env.APP_URL;
}
