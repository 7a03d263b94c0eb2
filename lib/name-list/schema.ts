import { z } from "zod";
import { DELEGATE_ROLES, STATUSES } from "../delegate/schema";
import { NAME_ORDERS } from "../names/collation";
import { SIDES } from "../names/schema";
import { LOCALES } from "../platform/i18n/locales";
import { plainText } from "../platform/text/schema";
import { LIST_PRESETS } from "./presets";

export const LIST_FORMATS = ["xlsx", "csv", "pdf"] as const;

/** Every column that a list may have, in the order in which they are offered. */
export const LIST_COLUMNS = [
  "number",
  "side",
  "delegation",
  "institution",
  "institutionKind",
  "level",
  "nativeFamily",
  "nativeGiven",
  "nativeName",
  "reading",
  "latinFamily",
  "latinGiven",
  "latinName",
  "honorific",
  "position",
  "role",
  "email",
  "phoneCountry",
  "phoneNational",
  "messenger",
  "dietary",
  "access",
  "sessions",
  "status",
  "interpretation",
  "registeredAt",
  "arrivedAt",
] as const;

export type ListFormat = (typeof LIST_FORMATS)[number];
export type ListColumn = (typeof LIST_COLUMNS)[number];

const MAX_CHOSEN = 200;

const setOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .max(MAX_CHOSEN)
    .transform((values) => [...new Set(values)]);

/**
 * What a name list is: who, in which order, which columns, in which language and format. An empty filter means
 * everybody, but for `status`: a list is of those who come unless it says otherwise.
 */
export const nameListSpec = z.strictObject({
  side: setOf(z.enum(SIDES)).default([]),
  delegationId: setOf(z.uuid()).default([]),
  sessionId: setOf(z.uuid()).default([]),
  role: setOf(z.enum(DELEGATE_ROLES)).default([]),
  status: setOf(z.enum(STATUSES))
    .default([])
    .transform((chosen) => (chosen.length > 0 ? chosen : ["CONFIRMED" as const])),
  q: plainText({ max: 100 }),
  order: z.enum(NAME_ORDERS).default("protocol"),
  columns: setOf(z.enum(LIST_COLUMNS))
    .default([])
    .transform((chosen) => (chosen.length > 0 ? chosen : [...LIST_PRESETS.protocol])),
  language: z.enum(LOCALES).default("zh"),
  format: z.enum(LIST_FORMATS).default("xlsx"),
});

export type NameListSpec = z.output<typeof nameListSpec>;
