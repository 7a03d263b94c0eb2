import { isSector } from "@/lib/matching/sector-schema";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { COMING, standsFor } from "./rules";
import type { ProfileDetail, ProfilePerson, ProfileView } from "./schema";

/** The columns of the institution behind a profile. */
export const partySelect = {
  id: true,
  side: true,
  kind: true,
  level: true,
  nameZh: true,
  nameJa: true,
  nameKo: true,
  nameEn: true,
} satisfies Prisma.InstitutionSelect;

/** The columns of a {@link ProfileView}. */
export const profileSelect = {
  id: true,
  editionId: true,
  institution: { select: partySelect },
  offers: true,
  seeks: true,
  offersText: true,
  seeksText: true,
  textLocale: true,
  partnerKinds: true,
  partnerSides: true,
  cities: true,
  languages: true,
  listed: true,
} satisfies Prisma.MatchingProfileSelect;

type Row = Prisma.MatchingProfileGetPayload<{ select: typeof profileSelect }>;

/** A row as a view; sectors that the taxonomy no longer has are left out. */
export const profileView = (row: Row): ProfileView => ({
  ...row,
  offers: row.offers.filter(isSector),
  seeks: row.seeks.filter(isSector),
});

/** Delegates who may stand for an institution, beside being of it. */
export const comingWhere = {
  status: { in: [...COMING] },
  erasedAt: null,
} satisfies Prisma.DelegateWhereInput;

/** The columns of a {@link ProfilePerson}, and those by which it is told whether they still stand. */
export const personSelect = {
  id: true,
  side: true,
  nativeFamily: true,
  nativeGiven: true,
  latinFamily: true,
  latinGiven: true,
  reading: true,
  role: true,
  status: true,
  position: true,
  locale: true,
  erasedAt: true,
  institutionId: true,
} satisfies Prisma.DelegateSelect;

export const detailSelect = {
  ...profileSelect,
  version: true,
  maxMeetings: true,
  table: { select: { id: true, label: true, room: { select: { name: true } } } },
  representative: { select: personSelect },
  attendees: {
    orderBy: { delegate: { sortProtocol: "asc" } },
    select: { delegate: { select: personSelect } },
  },
  absences: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
} satisfies Prisma.MatchingProfileSelect;

type PersonRow = Prisma.DelegateGetPayload<{ select: typeof personSelect }>;
type DetailRow = Prisma.MatchingProfileGetPayload<{ select: typeof detailSelect }>;

export const personView = ({ erasedAt: _, institutionId: __, ...person }: PersonRow): ProfilePerson => person;

/** A row as a view: whoever no longer stands for the institution is not in it. */
export function detailView({ table, representative, attendees, ...row }: DetailRow): ProfileDetail {
  const { id } = row.institution;
  const stands = [representative, ...attendees.map(({ delegate }) => delegate)].map((person) =>
    person && standsFor(person, id) ? personView(person) : null,
  );
  return {
    ...row,
    ...profileView(row),
    table: table && { ...table, room: readLocalized(table.room.name) },
    representative: stands[0] ?? null,
    attendees: stands.slice(1).filter((person) => person !== null),
  };
}
