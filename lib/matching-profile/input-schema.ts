import { z } from "zod";
import { list } from "@/lib/delegate/schema";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { SECTORS } from "@/lib/matching/sector-schema";
import { SIDES } from "@/lib/names/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { plainText } from "@/lib/platform/text/schema";
import { PROFILE_STATES } from "./schema";

export const MOST_SECTORS = 12;
export const MOST_CITIES = 12;
export const MOST_TEXT = 1000;
const LONGEST_CITY = 60;
const MOST_CHOSEN = 1000;

const some = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  list(z.enum(values), values.length).transform((chosen) => [...new Set(chosen)]);
const ids = list(z.uuid(), MOST_CHOSEN).transform((chosen) => [...new Set(chosen)]);
const text = plainText({ max: MOST_TEXT, multiline: true });
const orNone = <Value extends z.ZodType>(value: Value) =>
  z.union([z.literal("").transform(() => null), value], { error: "errors.field.invalid" }).default(null);

const sectors = some(SECTORS as [(typeof SECTORS)[number], ...(typeof SECTORS)[number][]]).refine(
  ({ length }) => length <= MOST_SECTORS,
  { error: "matching-profile.error.sectors" },
);

/** One city a line. */
const cities = plainText({ max: MOST_CITIES * (LONGEST_CITY + 1), multiline: true })
  .transform((lines) => [...new Set(lines.split("\n").flatMap((line) => line.trim() || []))])
  .refine(({ length }) => length <= MOST_CITIES, { error: "matching-profile.error.cities" })
  .refine((lines) => lines.every((city) => [...city].length <= LONGEST_CITY), {
    error: "matching-profile.error.cityLength",
  });

const profileFields = {
  /** The version that the form was made from. */
  version: z.coerce.number({ error: "errors.field.invalid" }).int().min(1).max(2_147_483_647),
  /** Which slots the form showed: see `ProfileChoices`. */
  slotsSeen: z.string().max(64).default(""),
  offers: sectors,
  seeks: sectors,
  offersText: text,
  seeksText: text,
  textLocale: z.enum(LOCALES),
  partnerKinds: some(INSTITUTION_KINDS),
  partnerSides: some(SIDES),
  cities,
  languages: some(LOCALES).refine(({ length }) => length > 0, {
    error: "matching-profile.error.languages",
  }),
  listed: z
    .literal("yes")
    .optional()
    .transform((sent) => sent === "yes"),
  attendees: ids,
  /** The slots in which it cannot meet. */
  absences: ids,
};

/** What an institution says of itself. */
export const profileInput = z.strictObject(profileFields);
export type ProfileInput = z.output<typeof profileInput>;

/** What an organiser says of it: more than it may itself. */
export const deskProfileInput = z.strictObject({
  ...profileFields,
  representativeId: orNone(z.uuid()),
  tableId: orNone(z.uuid()),
  maxMeetings: orNone(z.coerce.number().int().min(0).max(999)),
});
export type DeskProfileInput = z.output<typeof deskProfileInput>;

/** What a search of the profiles may ask; anything else is ignored, never refused. */
export const profileFilter = z.object({
  q: plainText({ max: 200 }).catch(""),
  side: z.enum(SIDES).optional().catch(undefined),
  kind: z.enum(INSTITUTION_KINDS).optional().catch(undefined),
  state: z.enum(PROFILE_STATES).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type ProfileFilter = z.output<typeof profileFilter>;

/** Which institutions get a profile: those chosen, or all whose kind takes part. */
export const createInput = z.strictObject({ do: z.enum(["chosen", "all"]), ids });
