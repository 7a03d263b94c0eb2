import "server-only";
import { record } from "@/lib/audit/record";
import type { Side } from "@/lib/names/schema";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { consentRecords } from "./records";
import { LAW_OF, type Purpose, REQUIRED } from "./schema";

type Person = { id: string; editionId: string; side: Side };

/**
 * A person agrees to an optional purpose, or withdraws what they agreed to; every decision stays on record. What
 * is needed to take part can only be withdrawn by leaving (`consent.required`).
 */
export async function decideConsent(
  actor: Actor,
  person: Person,
  purpose: Purpose,
  given: boolean,
  locale: Locale,
) {
  if (actor.kind !== "delegate" || actor.id !== person.id) return refuse("notFound");
  if (REQUIRED.includes(purpose)) return refuse("consent.required");
  const choice = given ? [`${LAW_OF[person.side]}.${purpose}`] : [];
  const records = await consentRecords(person.side, choice, locale);
  const decision = records.find((one) => one.purpose === purpose);
  await db.$transaction(async (tx) => {
    await tx.consent.updateMany({
      where: { delegateId: person.id, purpose, given: true, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (given && decision) {
      await tx.consent.create({ data: { ...decision, id: newId(), delegateId: person.id } });
    }
    await record(tx, actor, {
      editionId: person.editionId,
      action: given ? "consent.given" : "consent.withdrawn",
      entity: "delegate",
      entityId: person.id,
      after: { purpose },
    });
  });
  return ok();
}
