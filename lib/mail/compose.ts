import "server-only";
import { composeSignInLink, SIGN_IN_LINK } from "@/lib/account/mail";
import { composeDelegateLetter } from "@/lib/delegate/letter";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";

/** Writes the letter of any outbox row; null where there is nobody left to write to. */
export function composeLetter(row: OutboxRow): Promise<Letter | null> {
  return row.kind === SIGN_IN_LINK ? composeSignInLink(row) : composeDelegateLetter(row);
}
