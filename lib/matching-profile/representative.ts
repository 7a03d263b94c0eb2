import "server-only";
import type { Honorific, PersonName } from "@/lib/names/schema";
import { type Db, db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/id/id";
import { standsFor } from "./rules";
import { personSelect } from "./select";

export type Representative = PersonName & {
  id: string;
  email: string;
  locale: Locale;
  honorific: Honorific;
};

const select = {
  id: true,
  institutionId: true,
  representative: { select: { ...personSelect, email: true, honorific: true } },
} satisfies Prisma.MatchingProfileSelect;

/** Who gets the letters of a profile's institution; null where nobody does, or where they no longer come for it. */
export async function representativeOf(profileId: string, tx: Db = db): Promise<Representative | null> {
  return (await representativesOf(tx, { id: profileId })).get(profileId) ?? null;
}

/** The same of many profiles, by their ids and in the order of these; those whom nobody represents are left out. */
export async function representativesOf(
  tx: Db,
  where: Prisma.MatchingProfileWhereInput,
): Promise<Map<string, Representative>> {
  const rows = await tx.matchingProfile.findMany({ where, orderBy: { id: "asc" }, select });
  return new Map(
    rows.flatMap(({ id, institutionId, representative: person }) =>
      person && standsFor(person, institutionId) ? [[id, person] as const] : [],
    ),
  );
}

/**
 * Queues a letter to whoever represents an institution; the payload names the profile.
 *
 * @returns whether there was anybody to write to
 */
export async function writeToRepresentative(
  tx: Db,
  profile: { id: string; editionId: string },
  kind: string,
  payload: Prisma.InputJsonObject = {},
): Promise<boolean> {
  const person = await representativeOf(profile.id, tx);
  if (!person) return false;
  const { id: delegateId, locale, email: recipient } = person;
  await tx.outboxMail.create({
    data: {
      ...{ id: newId(), editionId: profile.editionId, delegateId, kind, locale, recipient },
      payload: { profileId: profile.id, ...payload },
    },
  });
  return true;
}
