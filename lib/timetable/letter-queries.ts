import "server-only";
import type { EditionView } from "@/lib/edition/schema";
import { interpreterUrl } from "@/lib/interpreter/link-queries";
import { interpreterName } from "@/lib/interpreter/rules";
import { institutionUrl } from "@/lib/matching-profile/link-queries";
import { representativeOf } from "@/lib/matching-profile/representative";
import { partySelect } from "@/lib/matching-profile/select";
import { addressName } from "@/lib/names/rules";
import { db } from "@/lib/platform/db/client";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Whom } from "./concerned";

const name = { nativeFamily: true, nativeGiven: true, latinFamily: true, latinGiven: true } as const;

/** Whose letter it is: how to address them and their own link. Null: there is nobody left to write to. */
export async function reader(row: OutboxRow, whom: Whom, edition: EditionView) {
  const ends = new Date(`${edition.endsOn}T24:00:00Z`);
  return "profileId" in whom
    ? representative(row, whom.profileId, ends)
    : interpreter(row, whom.interpreterId, ends);
}

/** Only whoever answers for the institution still: the link in the letter opens its pages. */
async function representative({ locale, delegateId }: OutboxRow, profileId: string, ends: Date) {
  const person = await representativeOf(profileId);
  if (!person || person.id !== delegateId) return null;
  const profile = await db.matchingProfile.findUniqueOrThrow({
    where: { id: profileId },
    select: { id: true, tokenVersion: true },
  });
  const address = addressName(person, locale, person.honorific);
  return { address, href: institutionUrl(profile, ends, locale, "/meetings") };
}

async function interpreter({ locale, recipient }: OutboxRow, id: string, ends: Date) {
  const person = await db.interpreter.findUnique({
    where: { id, email: recipient },
    select: { id: true, tokenVersion: true, locale: true, ...name },
  });
  if (!person) return null;
  return {
    address: addressName(interpreterName(person), locale, "NONE"),
    href: interpreterUrl(person, ends, locale),
  };
}

const party = { select: { id: true, institution: { select: partySelect } } } as const;
const table = { select: { label: true, room: { select: { name: true } } } } as const;
const select = {
  ...{ id: true, state: true, table },
  slot: { select: { startsAt: true } },
  request: { select: { from: party, to: party, guests: { select: { profile: party } } } },
  holds: {
    select: {
      ...{ profileId: true, interpreterId: true, pair: true },
      slot: { select: { endsAt: true } },
      interpreter: { select: { locale: true, ...name } },
    },
    orderBy: { slot: { startsAt: "asc" } },
  },
} as const;

/** Meetings of somebody, and those that are named, by time. */
export async function meetingsToTell(editionId: string, whom: Whom, ids: string[]) {
  return db.meeting.findMany({
    where: {
      editionId,
      OR: [{ id: { in: ids } }, { state: "SCHEDULED", holds: { some: whom } }],
    },
    orderBy: [{ slot: { startsAt: "asc" } }, { id: "asc" }],
    select,
  });
}
export type ToldMeeting = Awaited<ReturnType<typeof meetingsToTell>>[number];

/** Where meetings were, as far as these slots and tables are still there. */
export async function formerPlaces(was: { slotId: string; tableId: string }[]) {
  const slots = await db.timeSlot.findMany({
    where: { id: { in: was.map(({ slotId }) => slotId) } },
    select: { id: true, startsAt: true },
  });
  const tables = await db.meetingTable.findMany({
    where: { id: { in: was.map(({ tableId }) => tableId) } },
    select: { id: true, ...table.select },
  });
  return {
    slots: new Map(slots.map(({ id, startsAt }) => [id, startsAt])),
    tables: new Map(tables.map((one) => [one.id, one])),
  };
}
export type FormerPlaces = Awaited<ReturnType<typeof formerPlaces>>;

/** What the plan's maker wrote of it. */
export async function noteOf(editionId: string, planId: string): Promise<string> {
  const plan = await db.matchingPlan.findFirst({ where: { id: planId, editionId }, select: { note: true } });
  return plan?.note ?? "";
}
