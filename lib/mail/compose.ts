import "server-only";
import { composeInvitation, INVITATION } from "@/lib/account/invitation";
import { composeSignInLink, SIGN_IN_LINK } from "@/lib/account/mail";
import { composeDelegateLetter } from "@/lib/delegate/letter";
import { composeInterpreterLetter, INTERPRETER_INVITED } from "@/lib/interpreter/letter";
import { composeProfileInvitation, INVITED } from "@/lib/matching-profile/letter";
import { composeRequestLetter } from "@/lib/meeting-request/letter";
import { LETTERS as REQUEST_LETTERS } from "@/lib/meeting-request/tell";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";
import { composeMeetingLetter, MEETING_LETTERS } from "@/lib/timetable/letter";

const WRITERS: Record<string, (row: OutboxRow) => Promise<Letter | null>> = {
  [SIGN_IN_LINK]: composeSignInLink,
  [INVITATION]: composeInvitation,
  [INVITED]: composeProfileInvitation,
  [INTERPRETER_INVITED]: composeInterpreterLetter,
  ...Object.fromEntries(MEETING_LETTERS.map((kind) => [kind, composeMeetingLetter])),
  ...Object.fromEntries(REQUEST_LETTERS.map((kind) => [kind, composeRequestLetter])),
};

/** Writes the letter of any outbox row; null where there is nobody left to write to. */
export function composeLetter(row: OutboxRow): Promise<Letter | null> {
  return (WRITERS[row.kind] ?? composeDelegateLetter)(row);
}
