import type { DELEGATE_ROLES, RegistrationStatus } from "@/lib/delegate/schema";
import type { InstitutionNames } from "@/lib/institution/name-rules";
import type { InstitutionKind, InstitutionLevel } from "@/lib/institution/schema";
import type { Sector } from "@/lib/matching/sector-schema";
import type { PersonName, Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";

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

/** One of an institution's delegates who may come to its meetings: no address, no telephone. */
export type ProfilePerson = PersonName & {
  id: string;
  role: (typeof DELEGATE_ROLES)[number];
  status: RegistrationStatus;
  position: string;
  locale: Locale;
};

export type Span = { startsAt: Date; endsAt: Date };

/** A time slot to be absent in, under the session that it is cut from. */
export type ProfileSlot = Span & { id: string; roundId: string; block: number; title: LocalizedText };

export type ProfileTable = { id: string; label: string; room: LocalizedText };

/** A profile whole, for those who may change it. */
export type ProfileDetail = ProfileView & {
  version: number;
  maxMeetings: number | null;
  table: ProfileTable | null;
  /** Null where there is none, or where the one named no longer comes for this institution. */
  representative: ProfilePerson | null;
  attendees: ProfilePerson[];
  absences: Span[];
};

/** What a profile's form offers to choose from; `seen` tells these slots from those of another timetable. */
export type ProfileChoices = { people: ProfilePerson[]; slots: ProfileSlot[]; seen: string };

/** What a profile lacks, by which the list of profiles is filtered. */
export const PROFILE_STATES = ["unrepresented", "unattended", "empty", "unlisted"] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

/** One line of the list of profiles, with its live requests and its scheduled meetings. */
export type ProfileLine = {
  id: string;
  institution: PartyInstitution;
  representative: (PersonName & { id: string }) | null;
  attendees: number;
  offers: number;
  seeks: number;
  listed: boolean;
  made: number;
  received: number;
  accepted: number;
  meetings: number;
};

export type ProfileCounts = Record<ProfileState, number> & { all: number };

/** An institution that sends delegates to the edition and has no profile in it yet. */
export type Candidate = { institution: PartyInstitution; delegates: number };

/** What an institution has done and what waits for it. */
export type StartFacts = {
  complete: boolean;
  attendees: number;
  /** Asked by others and not yet answered; and all that were ever asked. */
  unanswered: number;
  received: number;
  made: number;
  meetings: number;
  askingOpen: boolean;
  representative: ProfilePerson | null;
};
