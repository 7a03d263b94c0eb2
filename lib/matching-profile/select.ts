import { isSector } from "@/lib/matching/sector-schema";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { ProfileView } from "./schema";

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
