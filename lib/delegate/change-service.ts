import "server-only";
import { difference } from "@/lib/audit/record";
import { parsePhone } from "@/lib/contact/phone-rules";
import { resolveInstitution } from "@/lib/institution/resolve";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { liveSeats } from "@/lib/seating/service";
import type { DelegateChange } from "./change-schema";
import { canChange } from "./policy";
import { delegateColumns } from "./registration-service";
import { isLive } from "./rules";
import { onePerson, type Person, putLetter, recordOn } from "./turn";
import { violatedIndex } from "./violated-index";

export type ChangeRefusal = Refusal<
  | "notFound"
  | "delegate.ended"
  | "delegate.changed"
  | "delegate.sideFixed"
  | "phone"
  | "institutionUnknown"
  | "delegationFull"
  | "delegationUnknown"
  | "delegate.headTaken"
  | "delegate.registered"
>;

const REFUSED_STATE: Record<string, ChangeRefusal["key"]> = {
  DD003: "delegationFull",
  DD004: "delegationUnknown",
};

/** Columns that only the machinery writes, or that are counted along with seats already held. */
const FIXED = ["side", "rank", "tokenVersion", "version", "walkIn", "sortProtocol"];
/** Derived from the name: not worth a line in the audit log. */
const DERIVED = /^(sort[A-Z]|searchKey|personKey)/;

/**
 * Changes a person's details. Refused (`delegate.changed`, with the `fields` that differ, parted by commas) when
 * somebody else changed them since the form was made. The side cannot change: seats are counted by it.
 */
export async function changeDelegate(
  actor: Actor,
  id: string,
  form: DelegateChange,
): Promise<Result<undefined, ChangeRefusal>> {
  const phone = parsePhone(form.phoneCountry, form.phone);
  if (!phone.ok) return refuse("phone");
  const institution = await resolveInstitution(form);
  if (!institution) return refuse("institutionUnknown");
  try {
    return await onePerson(
      id,
      (person) => canChange(actor, person),
      (tx, person) => {
        const columns = delegateColumns(form, phone.value);
        const data = { ...byField(columns), institutionId: institution.id };
        const ranked = canOrganise(actor, person.editionId) ? { ...data, rank: form.rank } : data;
        return write(tx, actor, person, form, ranked as Partial<Person>, institution.proposal);
      },
    );
  } catch (error) {
    const reason = violatedIndex(error) ?? REFUSED_STATE[sqlState(error) ?? ""];
    if (reason) return refuse(reason);
    throw error;
  }
}

async function write(
  tx: Db,
  actor: Actor,
  person: Person,
  form: DelegateChange,
  data: Partial<Person>,
  proposal: object | null,
) {
  if (!isLive(person.status)) return refuse("delegate.ended");
  if (form.side !== person.side) return refuse("delegate.sideFixed");
  if (form.version !== person.version) {
    return refuse("delegate.changed", { fields: await changedSince(tx, person.id, form.version) });
  }
  const change = difference(person as Record<string, unknown>, data);
  if (!change.any) return ok();
  if (data.delegationId && data.delegationId !== person.delegationId) {
    await tx.$executeRaw`SELECT delegation_admit(jsonb_populate_record(d,
      jsonb_build_object('delegation_id', ${data.delegationId}::text))) FROM delegate d WHERE id = ${person.id}::uuid`;
  }
  if (proposal) {
    await tx.$executeRaw`INSERT INTO institution
      SELECT i.* FROM jsonb_populate_record(NULL::institution, ${JSON.stringify(proposal)}::jsonb) i`;
  }
  await tx.delegate.update({ where: { id: person.id }, data: { ...data, version: { increment: 1 } } });
  await recordOn(tx, actor, person, {
    action: "delegate.changed",
    before: told(change.before),
    after: { ...told(change.after), version: person.version + 1 },
  });
  if (data.email !== person.email) {
    const seats = await liveSeats(tx, person.id);
    await putLetter(tx, { ...person, ...data } as Person, "registration.changed", { seats });
  }
  return ok();
}

/** The fields that changes after a version touched, as the audit log has them. */
async function changedSince(tx: Db, entityId: string, version: number): Promise<string> {
  const rows = await tx.$queryRaw<{ field: string }[]>`
    SELECT DISTINCT field FROM audit_entry e, jsonb_object_keys(e.after) AS field
    WHERE e.entity_id = ${entityId} AND jsonb_typeof(e.after) = 'object' AND (e.after ->> 'version')::int > ${version}
      AND field <> 'version' ORDER BY field`;
  return rows.map(({ field }) => field).join(",");
}

/** `native_family` becomes `nativeFamily`. */
function byField(columns: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(columns).map(
    ([column, value]) =>
      [column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value] as const,
  );
  return Object.fromEntries(entries.filter(([field]) => !FIXED.includes(field)));
}

function told(fields: Record<string, unknown>): Prisma.InputJsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => !DERIVED.test(field)),
  ) as Prisma.InputJsonObject;
}
