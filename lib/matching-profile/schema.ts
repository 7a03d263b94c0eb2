import type { InstitutionNames } from "@/lib/institution/name-rules";
import type { InstitutionKind, InstitutionLevel } from "@/lib/institution/schema";
import type { Sector } from "@/lib/matching/sector-schema";
import type { Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

/** The institution behind a profile, as far as everybody in the matching may know it. */
export type PartyInstitution = InstitutionNames & {
  id: string;
  kind: InstitutionKind;
  level: InstitutionLevel;
};

/** What one institution brings to the matching of an edition, as its partners see it. */
export type ProfileView = {
  /** The profile's, not the institution's. */
  id: string;
  editionId: string;
  institution: PartyInstitution;
  offers: Sector[];
  seeks: Sector[];
  offersText: string;
  seeksText: string;
  textLocale: Locale;
  partnerKinds: InstitutionKind[];
  partnerSides: Side[];
  cities: string[];
  languages: Locale[];
  listed: boolean;
};
