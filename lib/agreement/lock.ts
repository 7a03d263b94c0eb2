import type { Actor } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { isId } from "@/lib/platform/id/is-id";
import { type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { canKeepAgreements } from "./policy";
import type { Seen } from "./schema";
import { isoDays } from "./select";

type Answer<Value, Key extends string> = Promise<Result<Value, Refusal<Key>>>;

/**
 * One transaction of an organiser's behind an agreement's lock, for a form that names the version it saw: refused
 * where somebody was quicker.
 */
export async function onSeen<Value, Key extends string>(
  actor: Actor,
  { editionId, id, version }: Seen,
  run: (tx: Db, agreement: LockedAgreement) => Answer<Value, Key>,
): Answer<Value, Key | "forbidden" | "notFound" | "agreement.changed"> {
  if (!canKeepAgreements(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx): Answer<Value, Key | "notFound" | "agreement.changed"> => {
    const agreement = isId(id) ? await lockAgreement(tx, editionId, id) : null;
    if (!agreement) return refuse("notFound");
    return agreement.version === version ? run(tx, agreement) : refuse("agreement.changed");
  });
}

export type LockedAgreement = NonNullable<Awaited<ReturnType<typeof lockAgreement>>>;

async function lockAgreement(tx: Db, editionId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM agreement WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.agreement.findFirst({ where: { id, editionId }, select });
  if (!row) return null;
  const { title, edition, parties, ...rest } = row;
  return {
    ...{ ...rest, ...isoDays(row), title: readLocalized(title), zone: edition.timeZone },
    parties: parties.map(({ institutionId }) => institutionId),
  };
}

const select = {
  id: true,
  editionId: true,
  title: true,
  summary: true,
  summaryLocale: true,
  state: true,
  meetingId: true,
  signedOn: true,
  inForceFrom: true,
  endsOn: true,
  rhythm: true,
  version: true,
  edition: { select: { timeZone: true } },
  parties: { orderBy: { order: "asc" }, select: { institutionId: true } },
} as const;
