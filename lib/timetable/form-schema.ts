import { z } from "zod";
import { LANGUAGE_PAIRS } from "@/lib/interpreter/schema";
import { type PlanChange, planNote } from "./schema";

const whole = (least: number, most: number, error: string) =>
  z
    .string({ error })
    .trim()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((count) => count >= least && count <= most, { error });

const seed = whole(1, 999_999_999, "timetable.error.seed");
const limitSeconds = whole(1, 1800, "timetable.error.limit");
const more = whole(0, 20, "timetable.error.more")
  .or(z.literal("").transform(() => 0))
  .default(0);
const version = whole(1, 999_999_999, "timetable.error.version");
/** Ids of a plan's problem: those of rows, or of what a what-if added. */
const inPlan = z.string().min(1).max(100);
/** As a form sends ids of which there may be one, several or none. */
const several = z.preprocess(
  (sent) => (sent === undefined || Array.isArray(sent) ? sent : [sent]),
  z.array(inPlan).max(6).optional(),
);

const inEdition = { editionId: z.uuid() };
const one = { ...inEdition, id: z.uuid() };

export const onePlan = z.strictObject(one);
/** What is to be copied, and as what. */
export const copyForm = z.strictObject({ ...one, copyId: z.uuid() });
/** Of these, `id` is the plan's that is to be made. */
export const solveForm = z.strictObject({ ...one, seed, limitSeconds, note: planNote });
export const repairForm = z.strictObject({ ...one, why: planNote });
export const noteForm = z.strictObject({ ...one, note: planNote });
export const publishForm = z.strictObject({ ...one, version });

/** A what-if: how many of what; the place and the pair of what is not added play no part. */
export const whatIfForm = z
  .strictObject({
    ...one,
    tables: more,
    roomId: z.uuid().optional(),
    interpreters: more,
    pair: z.enum(LANGUAGE_PAIRS).optional(),
    slots: more,
    roundId: z.uuid().optional(),
  })
  .transform(({ editionId, id, ...sent }) => ({ editionId, id, changes: changesOf(sent) }))
  .refine(({ changes }) => changes.length > 0, { path: ["tables"], error: "timetable.error.nothing" });

type Sent = { tables: number; interpreters: number; slots: number; roomId?: string; roundId?: string };

function changesOf({
  tables,
  roomId,
  interpreters,
  pair,
  slots,
  roundId,
}: Sent & { pair?: (typeof LANGUAGE_PAIRS)[number] }) {
  const changes: PlanChange[] = [];
  if (tables > 0 && roomId) changes.push({ kind: "table", roomId, count: tables });
  if (interpreters > 0 && pair) changes.push({ kind: "interpreter", pair, count: interpreters });
  if (slots > 0 && roundId) changes.push({ kind: "slot", roundId, count: slots });
  return changes;
}

const edit = { ...one, version };
export const placeForm = z.strictObject({
  ...edit,
  meetingId: z.uuid(),
  slotId: inPlan,
  tableId: inPlan,
  interpreterIds: several,
});
export const takeOutForm = z.strictObject({ ...edit, meetingId: z.uuid() });
export const swapForm = z.strictObject({ ...edit, one: z.uuid(), other: z.uuid() });

const sent = z.string().max(100).optional().catch(undefined);
const counted = z.coerce.number().int().min(0).max(100_000).catch(0);

/** How a plan is looked at, as its address says; what cannot be is ignored. */
export const planView = z.object({
  view: z.literal("institutions").optional().catch(undefined),
  round: sent,
  room: sent,
  institution: sent,
  /** Which of the parts of a grid, or of the list of institutions, from 1 on. */
  part: counted,
  /** How many meetings without a place come before those that are listed. */
  out: counted,
  /** After publishing: how many letters leave. */
  letters: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
});
export type PlanView = z.output<typeof planView>;
