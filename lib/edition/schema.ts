import { z } from "zod";
import { emailField } from "@/lib/contact/schema";
import { SIDES, type Side } from "@/lib/names/schema";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { isoDay } from "@/lib/platform/text/day-schema";
import { plainText } from "@/lib/platform/text/schema";
import { isTimeZone } from "./venue-time-rules";

export const MODES = ["ENTERPRISE", "INSTITUTION"] as const;
export type Mode = (typeof MODES)[number];
export const REVIEWS = ["AUTOMATIC", "MANUAL"] as const;
export const REGISTRATION_SWITCHES = ["BY_TIME", "OPEN", "CLOSED"] as const;
export type RegistrationSwitch = (typeof REGISTRATION_SWITCHES)[number];

/** One holding of the Talks, as everybody may know it. Days are ISO dates in the venue's zone, times are instants. */
export type EditionView = {
  id: string;
  number: number;
  mode: Mode;
  hostSide: Side;
  sideOrder: Side[];
  title: LocalizedText;
  series: LocalizedText;
  city: LocalizedText;
  venue: LocalizedText;
  summary: LocalizedText;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  published: boolean;
  review: "AUTOMATIC" | "MANUAL";
  registration: RegistrationSwitch;
  opensAt: Date;
  closesAt: Date;
  contactEmail: string;
};

/** The orders in which the three sides may stand; observers come last. */
export const SIDE_ORDERS = ["CN,JP,KR", "CN,KR,JP", "JP,CN,KR", "JP,KR,CN", "KR,CN,JP", "KR,JP,CN"] as const;

const name = plainText({ min: 1, max: 200 });
const summary = plainText({ max: 3000, multiline: true });
const local = z.string({ error: "edition.error.time" }).max(16, { error: "edition.error.time" });

const holding = {
  titleZh: name,
  titleJa: name,
  titleKo: name,
  titleEn: name,
  cityZh: name,
  cityJa: name,
  cityKo: name,
  cityEn: name,
  venueZh: name,
  venueJa: name,
  venueKo: name,
  venueEn: name,
  startsOn: isoDay({ error: "edition.error.day" }),
  endsOn: isoDay({ error: "edition.error.day" }),
  timeZone: z
    .string({ error: "edition.error.zone" })
    .trim()
    .refine(isTimeZone, { error: "edition.error.zone" }),
  mode: z.enum(MODES),
  hostSide: z.enum(SIDES),
  contactEmail: emailField,
};

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;
const daysInOrder = { path: ["endsOn"], error: "edition.error.endsBeforeStart" };

/** What an organiser sets of an edition. Days are the venue's. */
export const editionInput = z
  .strictObject({
    ...holding,
    summaryZh: summary,
    summaryJa: summary,
    summaryKo: summary,
    summaryEn: summary,
    sideOrder: z
      .enum(SIDE_ORDERS)
      .transform((order): Side[] => [...(order.split(",") as Side[]), "OBSERVER"]),
    review: z.enum(REVIEWS),
  })
  .refine(inOrder, daysInOrder);
export type EditionInput = z.output<typeof editionInput>;

/** A new edition; `copy` takes rooms and programme over from the last one. */
export const newEditionInput = z
  .strictObject({ ...holding, copy: z.literal("yes").optional() })
  .refine(inOrder, daysInOrder);
export type NewEditionInput = z.output<typeof newEditionInput>;

/** The registration window, in the venue's time: "2026-11-23T09:00". */
export const windowInput = z.strictObject({ opensAt: local, closesAt: local });
export type WindowInput = z.output<typeof windowInput>;

export const switchInput = z.strictObject({ registration: z.enum(REGISTRATION_SWITCHES) });
export const publishInput = z.strictObject({
  published: z.enum(["yes", "no"]).transform((sent) => sent === "yes"),
});
