import { z } from "zod";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { REQUEST_PRIORITIES, REQUEST_STATES } from "@/lib/matching/schema";
import { SIDES } from "@/lib/names/schema";
import { plainText } from "@/lib/platform/text/schema";

export const REQUEST_ORIGINS = ["INSTITUTION", "ORGANISER", "FILE"] as const;
export type RequestOrigin = (typeof REQUEST_ORIGINS)[number];

/** Priorities of a wish to meet; the fourth is a veto. */
export const WISHES = ["MUST", "WISH", "IF_POSSIBLE"] as const;
export type Wish = (typeof WISHES)[number];

export const MAX_MESSAGE = 1000;
export const MAX_REASON = 500;
export const MAX_LENGTH = 8;
/** Institutions beside the two who asked and were asked. */
export const MAX_GUESTS = 6;
/** How many institutions a search by name shows. */
export const MOST_FOUND = 12;

/** As the database writes it: ids are compared as texts, too. */
const uuid = z.uuid().toLowerCase();
const version = z.coerce.number().int().min(1).max(2_147_483_647);
const length = z.coerce.number().int().min(1).max(MAX_LENGTH);
const reason = plainText({ max: MAX_REASON, multiline: true });

/** What an institution asks of another. `id` is the form's: the same form sent twice is one request. */
export const askInput = z.strictObject({
  id: uuid,
  toId: uuid,
  priority: z.enum(REQUEST_PRIORITIES, { error: "meeting-request.error.priority" }),
  message: plainText({ max: MAX_MESSAGE, multiline: true }),
});
export type AskInput = z.output<typeof askInput>;

/** An answer, of an institution or taken down by the organiser; it names the version that was seen. */
export const answerInput = z.strictObject({
  id: uuid,
  version,
  answer: z.enum(["accept", "decline"]),
  reason,
});
export type AnswerInput = z.output<typeof answerInput>;

export const withdrawInput = z.strictObject({ id: uuid, version, reason });
export type WithdrawInput = z.output<typeof withdrawInput>;

/** What an organiser adds: a meeting that both want, a question to the second, or a veto of the first. */
export const ADDED_AS = ["ACCEPTED", "OPEN", "NEVER"] as const;
/** Ids of profiles with commas between them, as one hidden field carries them. */
const guestIds = z
  .string()
  .max(MAX_GUESTS * 37)
  .default("")
  .transform((ids) => [...new Set(ids.split(",").filter(Boolean))])
  .pipe(z.array(uuid).max(MAX_GUESTS));

export const addInput = z.strictObject({
  id: uuid,
  fromId: uuid,
  toId: uuid,
  guestIds,
  priority: z.enum(WISHES),
  length,
  as: z.enum(ADDED_AS),
});
export type AddInput = z.output<typeof addInput>;

const one = { id: uuid, version };
export const changeInput = z.strictObject({ ...one, priority: z.enum(WISHES), length });
export type ChangeInput = z.output<typeof changeInput>;

const idOrNone = z.union([uuid, z.literal("")]).transform((id) => id || null);
/** Without a slot the meeting is pinned nowhere; without a table, in a slot only. */
export const pinInput = z.strictObject({ ...one, slotId: idOrNone, tableId: idOrNone });
export type PinInput = z.output<typeof pinInput>;

export const guestInput = z.strictObject({ ...one, profileId: uuid, do: z.enum(["add", "remove"]) });
export type GuestInput = z.output<typeof guestInput>;

export const versionInput = z.strictObject(one);
export type VersionInput = z.output<typeof versionInput>;

/** What a search of the requests may ask; anything else is ignored, never refused. */
export const requestFilter = z.object({
  q: plainText({ max: 200 }).catch(""),
  side: z.enum(SIDES).optional().catch(undefined),
  kind: z.enum(INSTITUTION_KINDS).optional().catch(undefined),
  state: z.enum(REQUEST_STATES).optional().catch(undefined),
  priority: z.enum(REQUEST_PRIORITIES).optional().catch(undefined),
  origin: z.enum(REQUEST_ORIGINS).optional().catch(undefined),
  /** `yes`: otherwise in the published timetable than it was agreed. */
  repair: z.literal("yes").optional().catch(undefined),
  after: uuid.optional().catch(undefined),
});
export type RequestFilter = z.output<typeof requestFilter>;
