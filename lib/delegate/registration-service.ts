import "server-only";
import { consentRecords } from "@/lib/consent/records";
import { emailKey } from "@/lib/contact/email";
import { parsePhone } from "@/lib/contact/phone-rules";
import { resolveInstitution } from "@/lib/institution/resolve";
import { sortKeys } from "@/lib/names/collation";
import { nameSearchKeys } from "@/lib/names/search-key";
import { db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { env } from "@/lib/platform/env/env";
import { newId } from "@/lib/platform/id/id";
import { withinLimit } from "@/lib/platform/rate-limit/rate-limit";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { personKey } from "./person-key";
import type { Person, Registration, RegistrationOutcome } from "./schema";
import { violatedIndex } from "./violated-index";

export type RegistrationRefusal = Refusal<
  | "registrationClosed"
  | "sessionClosed"
  | "delegationFull"
  | "delegationUnknown"
  | "institutionUnknown"
  | "tooMany"
  | "phone"
  | "delegate.headTaken"
>;

/** The fields beside which a refusal is shown; the others stand in the summary alone. */
export const REFUSED_FIELD: Partial<Record<RegistrationRefusal["key"], string>> = {
  sessionClosed: "sessionIds",
  delegationFull: "delegationId",
  delegationUnknown: "delegationId",
  institutionUnknown: "institutionName",
  phone: "phone",
  "delegate.headTaken": "role",
};

const REFUSED_STATE: Record<string, RegistrationRefusal["key"]> = {
  DD001: "sessionClosed",
  DD002: "registrationClosed",
  DD003: "delegationFull",
  DD004: "delegationUnknown",
};

/**
 * Registers one person: durable, with seats or places in the queues, and the letter queued, in one statement
 * of the database. The same `submissionId` gets the same answer; a person who is registered already gets an
 * answer that looks like any other, and their link by mail.
 *
 * @param address whom to count it against: at most SIGN_UP_LIMIT_PER_IP in ten minutes, 30 an hour per e-mail address
 */
export async function register(
  editionId: string,
  form: Registration,
  address: string,
): Promise<Result<RegistrationOutcome, RegistrationRefusal>> {
  const phone = parsePhone(form.phoneCountry, form.phone);
  if (!phone.ok) return refuse("phone");
  if (!(await mayRegister(form.email, address))) return refuse("tooMany");
  const institution = await resolveInstitution(form);
  if (!institution) return refuse("institutionUnknown");
  const id = newId();
  const payload = {
    submissionId: form.submissionId,
    mailId: newId(),
    actorKind: "VISITOR",
    sessions: form.sessionIds,
    institution: institution.proposal,
    delegate: {
      ...delegateColumns(form, phone.value),
      id,
      edition_id: editionId,
      institution_id: institution.id,
    },
    consents: await consentRows(form, id),
  };
  return admit(payload);
}

/** The columns of `delegate` that follow from what a person gave; the database sets status, time and order. */
export function delegateColumns(form: Person, phone: { e164: string; country: string }) {
  const keys = sortKeys(form);
  return {
    side: form.side,
    delegation_id: form.delegationId || null,
    native_family: form.nativeFamily,
    native_given: form.nativeGiven,
    latin_family: form.latinFamily,
    latin_given: form.latinGiven,
    reading: form.reading,
    honorific: form.honorific,
    position: form.position,
    role: form.role,
    rank: 100,
    email: form.email,
    phone: phone.e164,
    phone_country: phone.country,
    messenger: form.messenger,
    messenger_id: form.messenger === "NONE" ? null : form.messengerId,
    dietary: form.dietary || null,
    access: form.access || null,
    locale: form.locale,
    interpretation: form.interpretation,
    person_key: personKey(form.email, form),
    search_key: nameSearchKeys(form),
    sort_pinyin: keys.pinyin,
    sort_strokes: keys.strokes,
    sort_gojuon: keys.gojuon,
    sort_hangul: keys.hangul,
    sort_latin: keys.latin,
    sort_protocol: "",
    token_version: 1,
    version: 1,
    walk_in: false,
  };
}

async function consentRows(form: Registration, delegateId: string) {
  const records = await consentRecords(form.side, form.consents, form.locale);
  const decidedAt = new Date().toISOString();
  return records.map(({ textHash, ...record }) => ({
    ...record,
    id: newId(),
    delegate_id: delegateId,
    text_hash: textHash,
    decided_at: decidedAt,
  }));
}

/** Two sendings of one person may meet in the database: the second sees the first when it asks again. */
async function admit(
  payload: object,
  again = true,
): Promise<Result<RegistrationOutcome, RegistrationRefusal>> {
  try {
    const [row] = await db.$queryRaw<{ outcome: RegistrationOutcome }[]>`
      SELECT delegate_register(${JSON.stringify(payload)}::jsonb) AS outcome`;
    if (!row?.outcome) return refuse("tooMany");
    return ok(row.outcome);
  } catch (error) {
    const state = sqlState(error);
    if (state === "23505" && again) return admit(payload, false);
    if (violatedIndex(error) === "delegate.headTaken") return refuse("delegate.headTaken");
    const reason = REFUSED_STATE[state ?? ""];
    if (reason) return refuse(reason);
    throw error;
  }
}

async function mayRegister(email: string, address: string): Promise<boolean> {
  const perAddress = { name: "sign-up-ip", points: env().SIGN_UP_LIMIT_PER_IP, seconds: 600 };
  if (!(await withinLimit(perAddress, address))) return false;
  return withinLimit({ name: "sign-up-email", points: 30, seconds: 3600 }, emailKey(email));
}
