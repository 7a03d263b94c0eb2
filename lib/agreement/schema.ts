import { z } from "zod";
import { emailField } from "@/lib/contact/schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { SIDES } from "@/lib/names/schema";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { isoDay } from "@/lib/platform/text/day-schema";
import { plainText } from "@/lib/platform/text/schema";

/** In the order in which an agreement goes through them. */
export const AGREEMENT_STATES = ["PLANNED", "SIGNED", "IN_FORCE", "ENDED"] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const RHYTHMS = ["MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"] as const;
/** How often the contacts of a connection channel talk. */
export type Rhythm = (typeof RHYTHMS)[number];

const MOST_PARTIES = 12;

const id = z.uuid();
/** What every change names: which agreement of which edition, and the version of it that was seen. */
const named = { editionId: id, id, version: z.coerce.number().int().min(1) };
const unset = z.literal("").transform(() => null);
const day = isoDay({ error: "agreement.error.day" });
const title = plainText({ max: 200 });

const parties = z
  .union([z.array(id), id.transform((one) => [one])])
  .default([])
  .refine((ids) => ids.length >= 2 && ids.length <= MOST_PARTIES && new Set(ids).size === ids.length, {
    error: "agreement.error.parties",
  });

/** What an agreement is: a title in one language at least, and who it is between, in the order of signing. */
export const agreementInput = z
  .strictObject({
    ...{ titleZh: title, titleJa: title, titleKo: title, titleEn: title },
    summary: plainText({ max: 2000, multiline: true }),
    summaryLocale: z.union([unset, z.enum(LOCALES)]).default(null),
    rhythm: z.union([unset, z.enum(RHYTHMS)]).default(null),
    parties,
  })
  .refine(({ titleZh, titleJa, titleKo, titleEn }) => titleZh || titleJa || titleKo || titleEn, {
    path: ["titleZh"],
    error: "agreement.error.untitled",
  })
  .refine(({ summary, summaryLocale }) => summary === "" || summaryLocale, {
    path: ["summaryLocale"],
    error: "agreement.error.language",
  });
export type AgreementInput = z.output<typeof agreementInput>;

/** The meeting that a new agreement comes of, if any. */
export const fromMeeting = { meetingId: z.union([unset, id]).default(null) };

/** Which agreement, as the form that changes it saw it. */
export const seenFields = named;
export const seenInput = z.strictObject(named);
export type Seen = z.output<typeof seenInput>;

/** A step on, with the days that it needs; `until` is the term that was agreed. */
export const moveInput = z.discriminatedUnion("to", [
  z.strictObject({ ...named, to: z.literal("SIGNED"), signedOn: day }),
  z.strictObject({
    ...{ ...named, to: z.literal("IN_FORCE"), inForceFrom: day },
    until: z.union([unset, day], { error: "agreement.error.day" }).default(null),
  }),
  z.strictObject({ ...named, to: z.literal("ENDED"), endsOn: day }),
]);
export type Move = z.output<typeof moveInput>;

/** A contact of the connection channel; without an id, a new one. */
export const contactInput = z.strictObject({
  ...named,
  contactId: z.union([unset, id]).default(null),
  institutionId: z.uuid({ error: "agreement.error.institution" }),
  name: plainText({ min: 1, max: 100 }),
  position: plainText({ max: 200 }),
  email: z.union([z.literal(""), emailField], { error: "contact.error.email" }).default(""),
});
export type ContactInput = z.output<typeof contactInput>;

export const contactNamed = z.strictObject({ ...named, contactId: id });
export type ContactNamed = z.output<typeof contactNamed>;

/** What the list may be asked; anything else is ignored, never refused. `edition=all`: those of earlier editions. */
export const agreementFilter = z.object({
  q: plainText({ max: 200 }).catch(""),
  state: z.enum(AGREEMENT_STATES).optional().catch(undefined),
  side: z.enum(SIDES).optional().catch(undefined),
  edition: z.literal("all").optional().catch(undefined),
  after: id.optional().catch(undefined),
});
export type AgreementFilter = z.output<typeof agreementFilter>;

/** What the desk's page of one agreement may be asked: the contact whose entry is to be changed. */
export const contactAsked = z.object({ contact: id.optional().catch(undefined) });

/** An agreement as a list has it. Days are ISO days. */
export type AgreementLine = {
  id: string;
  edition: { id: string; number: number };
  title: LocalizedText;
  state: AgreementState;
  /** In the order of signing. */
  parties: PartyInstitution[];
  signedOn: string | null;
  inForceFrom: string | null;
  endsOn: string | null;
  /** When the meeting that it came of asked to be followed up. */
  followUpOn: string | null;
  rhythm: Rhythm | null;
};

export type AgreementContact = {
  id: string;
  institutionId: string;
  name: string;
  position: string;
  /** Empty where there is none, and for those who may not see it. */
  email: string;
};

/** An agreement whole. */
export type AgreementDetail = AgreementLine & {
  summary: string;
  summaryLocale: Locale | null;
  meeting: { id: string; startsAt: Date; result: string; nextStep: string } | null;
  contacts: AgreementContact[];
  version: number;
  createdAt: Date;
};

/** How many agreements of an edition are in each state, and how many pairs of institutions signed, or mean to. */
export type AgreementFigures = Record<AgreementState, number> & {
  all: number;
  signedPairs: number;
  plannedPairs: number;
};
