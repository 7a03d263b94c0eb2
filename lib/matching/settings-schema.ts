import { z } from "zod";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { SIDES } from "@/lib/names/schema";
import { type Asking, type Limits, type MatchingSettings, WEIGHTS, type Weights } from "./schema";

/** Any part of what an organiser sets. */
export type SettingsChange = Partial<Omit<MatchingSettings, "version">>;

const WRONG = { error: "matching.rules.error.whole" };
const TIME = { error: "edition.error.time" };

const optional = (most: number) =>
  z
    .string(WRONG)
    .trim()
    .regex(/^\d{0,3}$/, WRONG)
    .transform((text) => (text === "" ? undefined : Number(text)))
    .refine((number) => number === undefined || number <= most, WRONG);

const weight = z
  .string(WRONG)
  .trim()
  .regex(/^(?:\d|10)$/, WRONG)
  .transform(Number);

/** What a form sends for boxes: nothing, one text or several. */
const boxes = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.enum(values)));

const named = <Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;

/** Which edition's rules, and as what version they were read; 0 where nothing had been set yet. */
const which = {
  editionId: z.uuid(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
};

/** Whether institutions may ask, by hand; and until when, in the venue's time, where there is a time. */
export const openingInput = z.strictObject({
  ...which,
  open: z.enum(["yes", "no"]).transform((sent) => sent === "yes"),
  closesAt: z.string(TIME).trim().max(16, TIME),
});
export type OpeningInput = Pick<z.output<typeof openingInput>, "open" | "closesAt">;

const limitNames = INSTITUTION_KINDS.map((kind) => `limit_${kind}` as const);

/** A number for each kind; an empty one means the usual limit. */
export const limitsInput = z
  .strictObject({ ...which, ...named(limitNames, optional(100)) })
  .transform(({ editionId, version, ...sent }) => {
    const given = INSTITUTION_KINDS.map((kind) => [kind, sent[`limit_${kind}`]] as const);
    const limits: Limits = Object.fromEntries(given.filter(([, limit]) => limit !== undefined));
    return { editionId, version, change: { limits } };
  });

const askingNames = SIDES.map((side) => `asks_${side}` as const);

/** For each side whom it may ask, and the kinds that take part. */
export const askingInput = z
  .strictObject({ ...which, ...named(askingNames, boxes(SIDES)), kinds: boxes(INSTITUTION_KINDS) })
  .transform(({ editionId, version, ...sent }) => {
    const sides = SIDES.flatMap((from) =>
      SIDES.filter((to) => sent[`asks_${from}`].includes(to)).map((to) => `${from} ${to}` as const),
    );
    const kinds = INSTITUTION_KINDS.filter((kind) => sent.kinds.includes(kind));
    const asking: Asking = { sides, kinds };
    return { editionId, version, change: { asking } };
  });

export const weightsInput = z
  .strictObject({ ...which, ...named(WEIGHTS, weight) })
  .transform(({ editionId, version, ...weights }) => ({ editionId, version, change: { weights } }));

/** Weights from an address: what is missing or no weight stays as it is. */
export function weightsFrom(sent: Record<string, unknown>, otherwise: Weights): Weights {
  const weights = WEIGHTS.map((one) => {
    const read = weight.safeParse(sent[one]);
    return [one, read.success ? read.data : otherwise[one]];
  });
  return Object.fromEntries(weights);
}
