import "server-only";
import { type Draft, loadDraft, saveDraft } from "@/lib/delegate/draft-service";
import { isId } from "@/lib/platform/id/is-id";

/**
 * Keeps what was sent and refused for an hour, under the link and a key of this one sending: colleagues with the
 * same link do not find it in their form.
 *
 * @returns what to add to the address of the form, so that it shows it again
 */
export async function keepSent(
  token: string,
  editionId: string,
  draft: Omit<Draft, "sent">,
): Promise<string> {
  const key = crypto.randomUUID();
  await saveDraft(`${token} ${key}`, editionId, { ...draft, sent: true });
  return `kept=${key}`;
}

/** What was kept under the `kept` of an address; null where there is none, or none any more. */
export const keptOf = (token: string, editionId: string, key: string | string[] | undefined) =>
  isId(key) ? loadDraft(`${token} ${key}`, editionId) : null;
