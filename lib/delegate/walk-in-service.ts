import "server-only";
import { signature } from "@/lib/audit/record";
import { consentRecords } from "@/lib/consent/records";
import { LAW_OF, REQUIRED } from "@/lib/consent/schema";
import { parsePhone } from "@/lib/contact/phone-rules";
import { resolveInstitution } from "@/lib/institution/resolve";
import { type Actor, canStaff } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { newId } from "@/lib/platform/id/id";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { delegateColumns } from "./registration-service";
import type { SeatOutcome } from "./schema";
import { violatedIndex } from "./violated-index";
import type { WalkIn } from "./walk-in-schema";

export type WalkInRefusal = Refusal<
  | "forbidden"
  | "phone"
  | "institutionUnknown"
  | "sessionClosed"
  | "delegationFull"
  | "delegationUnknown"
  | "delegate.headTaken"
  | "delegate.registered"
>;

const REFUSED_STATE: Record<string, WalkInRefusal["key"]> = {
  DD001: "sessionClosed",
  DD003: "delegationFull",
  DD004: "delegationUnknown",
};

/**
 * Registers somebody at the desk, confirmed at once, whether or not registration is open; seats only where
 * they are free, else places in the queues.
 */
export async function addWalkIn(
  actor: Actor,
  editionId: string,
  form: WalkIn,
): Promise<Result<{ id: string; seats: SeatOutcome[] }, WalkInRefusal>> {
  if (!canStaff(actor, editionId)) return refuse("forbidden");
  const phone = parsePhone(form.phoneCountry, form.phone);
  if (!phone.ok) return refuse("phone");
  const institution = await resolveInstitution(form);
  if (!institution) return refuse("institutionUnknown");
  const id = newId();
  const payload = {
    mailId: newId(),
    ...signature(actor),
    sessions: form.sessionIds,
    institution: institution.proposal,
    delegate: {
      ...delegateColumns(form, phone.value),
      id,
      edition_id: editionId,
      institution_id: institution.id,
      walk_in: true,
    },
    consents: await consentRows(form, id),
  };
  try {
    const seats = await admit(payload, form.arrived === "yes");
    return ok({ id, seats });
  } catch (error) {
    const reason = violatedIndex(error) ?? REFUSED_STATE[sqlState(error) ?? ""];
    if (reason) return refuse(reason);
    throw error;
  }
}

async function admit(payload: object, arrived: boolean): Promise<SeatOutcome[]> {
  const [row] = await db.$queryRaw<{ outcome: { seats: SeatOutcome[] } }[]>`
    WITH sent AS (SELECT ${JSON.stringify(payload)}::jsonb AS p)
    SELECT delegate_admit(
      jsonb_populate_record(NULL::delegate, p -> 'delegate' || CASE WHEN ${arrived}
        THEN jsonb_build_object('arrived_at', clock_timestamp()) ELSE '{}' END),
      e, ARRAY(SELECT jsonb_array_elements_text(p -> 'sessions'))::uuid[], p, true) AS outcome
    FROM sent, edition e WHERE e.id = (p -> 'delegate' ->> 'edition_id')::uuid`;
  return row?.outcome.seats ?? [];
}

/** Staff note the agreement to what is required, nothing more. */
async function consentRows(form: WalkIn, delegateId: string) {
  const agreed = REQUIRED.map((purpose) => `${LAW_OF[form.side]}.${purpose}`);
  const decidedAt = new Date().toISOString();
  return (await consentRecords(form.side, agreed, form.locale)).map(({ textHash, ...record }) => ({
    ...record,
    id: newId(),
    delegate_id: delegateId,
    text_hash: textHash,
    decided_at: decidedAt,
  }));
}
