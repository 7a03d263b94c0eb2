import "server-only";
import { type AuditFact, difference, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { type LockedAgreement, onSeen } from "./lock";
import { placeOnce } from "./once";
import { partyRows, standingInstitutions } from "./parties";
import { canKeepAgreements } from "./policy";
import type { AgreementInput, Seen } from "./schema";

type CreateKeys =
  | "forbidden"
  | "agreement.noSuchInstitution"
  | "agreement.noSuchMeeting"
  | "agreement.meetingTaken";

/**
 * A new agreement, planned; of a meeting of the edition where one is named, which leads to one at most. The same form
 * sent again, under the same `id`, gets the same answer.
 */
export async function createAgreement(
  actor: Actor,
  { id, editionId, meetingId }: Named & { meetingId: string | null },
  input: AgreementInput,
): Promise<Result<{ id: string }, Refusal<CreateKeys>>> {
  if (!canKeepAgreements(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    if (meetingId && !(await tx.meeting.findFirst({ where: { id: meetingId, editionId } })))
      return refuse("agreement.noSuchMeeting");
    const { parties, ...columns } = columnsOf(input);
    if ((await standingInstitutions(tx, parties)).size < parties.length)
      return refuse("agreement.noSuchInstitution");
    const placed = await placeOnce(tx, { id, editionId, meetingId, ...columns }, parties);
    if (!placed) return refuse("agreement.meetingTaken");
    if (placed.isNew) {
      await tx.agreementParty.createMany({ data: partyRows(placed.id, parties) });
      const after = { meetingId, ...columns, parties };
      await recordAgreement(tx, actor, { id: placed.id, editionId }, "agreement.created", { after });
    }
    return ok({ id: placed.id });
  });
}

/** Changes what an agreement is; a party that leaves it takes its contacts along. */
export function changeAgreement(actor: Actor, seen: Seen, input: AgreementInput) {
  return onSeen(actor, seen, async (tx, agreement) => {
    const data = columnsOf(input);
    const standing = await standingInstitutions(tx, data.parties);
    if (standing.size < data.parties.length) return refuse("agreement.noSuchInstitution");
    const changed = difference<Record<string, unknown>>(agreement, data);
    if (!changed.any) return ok({ version: agreement.version });
    const { parties, ...columns } = data;
    const version = agreement.version + 1;
    await tx.agreement.update({ where: { id: agreement.id }, data: { ...columns, version } });
    await putParties(tx, agreement, parties);
    const { before, after } = changed;
    await recordAgreement(tx, actor, agreement, "agreement.changed", { before, after });
    return ok({ version });
  });
}

/** Takes away an agreement that was only planned; what was signed stays. */
export function removeAgreement(actor: Actor, seen: Seen) {
  return onSeen(actor, seen, async (tx, agreement) => {
    if (agreement.state !== "PLANNED") return refuse("agreement.signedStays");
    await tx.agreement.delete({ where: { id: agreement.id } });
    const { title, parties, meetingId } = agreement;
    await recordAgreement(tx, actor, agreement, "agreement.removed", {
      before: { title, parties, meetingId },
    });
    return ok();
  });
}

type Named = { id: string; editionId: string };

/** Adds what was done to an agreement to the log. */
export const recordAgreement = (
  tx: Db,
  actor: Actor,
  { id, editionId }: Named,
  action: string,
  change: Pick<AuditFact, "before" | "after">,
) => record(tx, actor, { editionId, action, entity: "agreement", entityId: id, ...change });

async function putParties(tx: Db, { id, parties: before }: LockedAgreement, parties: string[]) {
  if (before.join() === parties.join()) return;
  const gone = { agreementId: id, institutionId: { notIn: parties } };
  await tx.agreementContact.deleteMany({ where: gone });
  await tx.agreementParty.deleteMany({ where: { agreementId: id } });
  await tx.agreementParty.createMany({ data: partyRows(id, parties) });
}

function columnsOf({ titleZh, titleJa, titleKo, titleEn, summary, summaryLocale, ...input }: AgreementInput) {
  const title = { zh: titleZh, ja: titleJa, ko: titleKo, en: titleEn };
  return { ...input, title, summary, summaryLocale: summary ? summaryLocale : null };
}
