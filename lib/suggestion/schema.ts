import { z } from "zod";
import { INSTITUTION_KINDS, type InstitutionKind } from "@/lib/institution/schema";
import type { RequestPriority, RequestState, Weight } from "@/lib/matching/schema";
import { SECTORS, type Sector } from "@/lib/matching/sector-schema";
import type { ProfileView } from "@/lib/matching-profile/schema";
import { SIDES, type Side } from "@/lib/names/schema";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { plainText } from "@/lib/platform/text/schema";

/** Why a partner is suggested, with what the sentence names. */
export type Reason =
  | { weight: "offers" | "seeks" | "shared"; sectors: Sector[] }
  | { weight: "kind"; kind: InstitutionKind }
  | { weight: "side"; side: Side }
  /** As the one who wants it typed it. */
  | { weight: "city"; cities: string[] }
  | { weight: "language"; languages: Locale[] }
  | ({ weight: "history" } & Past);

/** Numbers of the earlier editions at which the two met, and signed. */
export type Past = { met: number[]; signed: number[] };

/** What ranking needs of a profile. */
export type Party = Pick<ProfileView, "id" | "offers" | "seeks" | "partnerKinds" | "partnerSides"> & {
  institutionId: string;
  side: Side;
  kind: InstitutionKind;
  /** Cities of interest, as typed. */
  cities: string[];
  languages: Locale[];
  /** The institution's names and aliases, folded for searching. */
  names: string;
};

/** A partner by its profile's id, with what it scores and why: never without a reason. */
export type Suggestion = { id: string; score: number; reasons: Reason[] };

/**
 * What other weights would do: the first ten of one institution before (with their place after) and after (with
 * their place before, and which reasons moved them), null standing for "not suggested"; and of how many the first
 * five are others, or in another order.
 */
export type Effect = {
  before: (Suggestion & { now: number | null })[];
  after: (Suggestion & { was: number | null; why: Change[] })[];
  overall: { exchanged: number; reordered: number; total: number };
};

/** By how much a reason now counts more, or less. */
export type Change = { weight: Weight; change: number };

/** What stands between two institutions by requests; a veto of the other side is not among it. */
export type Standing = {
  id: string;
  state: RequestState;
  priority: RequestPriority;
  /** The reader's institution asked. */
  ours: boolean;
};

/** What a reader of the directory may ask of it; anything else is ignored, never refused. */
export const directoryFilter = z.object({
  q: plainText({ max: 200 }).catch(""),
  sector: z.enum(SECTORS).optional().catch(undefined),
  deals: z.enum(["offers", "seeks"]).optional().catch(undefined),
  side: z.enum(SIDES).optional().catch(undefined),
  kind: z.enum(INSTITUTION_KINDS).optional().catch(undefined),
  /** A city that they look for partners in. */
  city: plainText({ max: 80 }).catch(""),
  language: z.enum(LOCALES).optional().catch(undefined),
  /** How many are passed over: where the page begins. */
  after: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .catch(undefined),
});
export type DirectoryFilter = z.output<typeof directoryFilter>;

/** One line of the directory. */
export type DirectoryLine = { profile: ProfileView; standing: Standing | null };

export const isFiltered = ({ after, ...filter }: DirectoryFilter) => Object.values(filter).some(Boolean);
