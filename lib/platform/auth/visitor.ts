import "server-only";
import { headers } from "next/headers";
import { env } from "../env/env";

/** The address a request came from, as our own server saw it: for counting, never for storing. */
export async function visitorAddress(): Promise<string> {
  return (await headers()).get("x-client-ip") ?? "unknown";
}

/**
 * Server actions are public POST endpoints, and Next lets one without an Origin pass. Browsers always send
 * it with a form, so what comes without, or from elsewhere, is not a form of ours.
 */
export async function fromOurPages(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === sent.get("host") || origin === new URL(env().APP_URL).origin;
}
