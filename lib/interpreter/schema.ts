import { z } from "zod";
import { emailField } from "@/lib/contact/schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { checkName, nameFields } from "@/lib/names/schema";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import type { Span } from "@/lib/round/schema";

/** Two languages, their codes in alphabetical order: "ja-zh". */
export type LanguagePair = `${Locale}-${Locale}`;

/** Every pair of two languages of the site. */
export const LANGUAGE_PAIRS: readonly LanguagePair[] = LOCALES.flatMap((one) =>
  LOCALES.filter((other) => one < other).map((other): LanguagePair => `${one}-${other}`),
);

export const isLanguagePair = (text: string): text is LanguagePair =>
  LANGUAGE_PAIRS.includes(text as LanguagePair);

/** The pair of two languages, whichever is named first. */
export const pairOf = (one: Locale, other: Locale): LanguagePair =>
  one < other ? `${one}-${other}` : `${other}-${one}`;

/** The languages of a pair. */
export const languagesOf = (pair: LanguagePair) => pair.split("-") as [Locale, Locale];

export type InterpreterName = Record<"nativeFamily" | "nativeGiven" | "latinFamily" | "latinGiven", string>;

/** An interpreter in the list, with how much they have to do. */
export type InterpreterLine = InterpreterName & {
  id: string;
  /** For staff and organisers; null for others. */
  email: string | null;
  locale: Locale;
  pairs: LanguagePair[];
  maxInRow: number | null;
  maxSlots: number | null;
  homeRoom: LocalizedText | null;
  active: boolean;
  /** Slots at work in the published timetable, and those in which they could be. */
  load: number;
  present: number;
};

/** One interpreter for the desk. */
export type InterpreterDetail = InterpreterLine & {
  homeRoomId: string | null;
  version: number;
  absences: Span[];
  /** Their own page, for organisers; null for others. */
  url: string | null;
};

/** Where and when an interpreter is needed: one meeting of the published timetable. */
export type Assignment = Span & {
  /** The meeting's. */
  id: string;
  pair: LanguagePair;
  table: string;
  room: LocalizedText;
  parties: PartyInstitution[];
  /** Raised with every change that was published, so that calendars update. */
  sequence: number;
};

/** What an interpreter sees on their own page. */
export type OwnWork = {
  name: InterpreterName & { locale: Locale };
  assignments: Assignment[];
  absences: Span[];
  /** A timetable is in force: from then on hours are changed by the organiser. */
  published: boolean;
  active: boolean;
};

const several = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(item).max(most),
  );
const count = z
  .string()
  .trim()
  .regex(/^([1-9]\d{0,2})?$/, { error: "interpreter.error.count" })
  .transform((text) => (text === "" ? null : Number(text)))
  .default(null);
const pairs = several(z.enum(LANGUAGE_PAIRS), LANGUAGE_PAIRS.length)
  .refine((chosen) => chosen.length > 0, { error: "interpreter.error.pairs" })
  .transform((chosen) => LANGUAGE_PAIRS.filter((pair) => chosen.includes(pair)));
const { nativeFamily, nativeGiven, latinFamily, latinGiven } = nameFields;

/** The ids of slots in which somebody is away. */
export const absenceInput = z.object({
  absences: several(z.uuid(), 1000),
  /** Marks the slots that were offered, see `slotsMark`. */
  slotsSeen: z.string().max(64).default(""),
});

/** An interpreter as the form sends them. They belong to no side, so that any script will do. */
export const interpreterInput = z
  .strictObject({
    ...{ nativeFamily, nativeGiven, latinFamily, latinGiven },
    email: z
      .literal("")
      .transform(() => null)
      .or(emailField),
    locale: z.enum(LOCALES),
    pairs,
    maxInRow: count,
    maxSlots: count,
    homeRoomId: z
      .literal("")
      .transform(() => null)
      .or(z.uuid()),
    ...absenceInput.shape,
    active: z
      .literal("yes")
      .optional()
      .transform((sent) => sent === "yes"),
  })
  .superRefine((input, ctx) => checkName({ ...input, side: "OBSERVER", reading: "" }, ctx));
export type InterpreterInput = z.output<typeof interpreterInput>;
