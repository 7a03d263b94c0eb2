import { partySelect } from "@/lib/matching-profile/select";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import type { AgreementDetail, AgreementLine } from "./schema";

export const lineSelect = {
  id: true,
  title: true,
  state: true,
  signedOn: true,
  inForceFrom: true,
  endsOn: true,
  rhythm: true,
  edition: { select: { id: true, number: true } },
  meeting: { select: { followUpOn: true } },
  parties: { orderBy: { order: "asc" }, select: { institution: { select: partySelect } } },
} satisfies Prisma.AgreementSelect;

export const detailSelect = {
  ...lineSelect,
  summary: true,
  summaryLocale: true,
  version: true,
  createdAt: true,
  meeting: {
    select: {
      ...{ id: true, followUpOn: true, result: true, nextStep: true },
      slot: { select: { startsAt: true } },
    },
  },
  contacts: {
    orderBy: { id: "asc" },
    select: { id: true, institutionId: true, name: true, position: true, email: true },
  },
} satisfies Prisma.AgreementSelect;

type LineRow = Prisma.AgreementGetPayload<{ select: typeof lineSelect }>;
type DetailRow = Prisma.AgreementGetPayload<{ select: typeof detailSelect }>;

export const lineView = ({ id, title, state, rhythm, edition, meeting, parties, ...row }: LineRow) =>
  ({
    ...{ id, state, rhythm, edition },
    title: readLocalized(title),
    parties: parties.map(({ institution }) => institution),
    ...isoDays(row),
    followUpOn: isoDay(meeting?.followUpOn),
  }) satisfies AgreementLine;

export function detailView(row: DetailRow): AgreementDetail {
  const { summary, summaryLocale, version, createdAt, meeting, contacts } = row;
  const came = meeting && {
    ...{ id: meeting.id, result: meeting.result, nextStep: meeting.nextStep },
    startsAt: meeting.slot.startsAt,
  };
  return { ...lineView(row), summary, summaryLocale, version, createdAt, contacts, meeting: came };
}

type Dates = { signedOn: Date | null; inForceFrom: Date | null; endsOn: Date | null };

/** Days as the database has them, as ISO days. */
export const isoDays = ({ signedOn, inForceFrom, endsOn }: Dates) => ({
  ...{ signedOn: isoDay(signedOn), inForceFrom: isoDay(inForceFrom), endsOn: isoDay(endsOn) },
});

const isoDay = (day: Date | null | undefined) => day?.toISOString().slice(0, 10) ?? null;
