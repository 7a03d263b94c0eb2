import "server-only";
import { db } from "@/lib/platform/db/client";
import type { RegistrationOutcome } from "./schema";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The answer that a sending of the form got; it says what became of it, not whose it was. */
export async function receiptOf(
  editionId: string,
  submissionId: string,
): Promise<RegistrationOutcome | null> {
  if (!UUID.test(submissionId)) return null;
  const row = await db.registrationReceipt.findUnique({ where: { submissionId, editionId } });
  return row ? (row.outcome as RegistrationOutcome) : null;
}
