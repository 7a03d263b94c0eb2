import { z } from "zod";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { SIDES } from "@/lib/names/schema";

export const REQUEST_STATES = ["OPEN", "ACCEPTED", "DECLINED", "WITHDRAWN"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** In the order in which the timetable serves them; NEVER is a veto and is placed nowhere. */
export const REQUEST_PRIORITIES = ["MUST", "WISH", "IF_POSSIBLE", "NEVER"] as const;
export type RequestPriority = (typeof REQUEST_PRIORITIES)[number];

/** What a suggestion is ranked by; each weight is a whole number from 0 (does not count) to 10. */
export const WEIGHTS = [
  /** They offer what we seek. */
  "offers",
  /** They seek what we offer. */
  "seeks",
  /** Both deal with the same, as institutions that promote it do. */
  "shared",
  /** Of a kind that is wanted. */
  "kind",
  /** Of a side that is wanted. */
  "side",
  "city",
  /** No interpreter needed. */
  "language",
  /** Met, or signed, at an earlier edition. */
  "history",
] as const;
export type Weight = (typeof WEIGHTS)[number];

export const weightsSchema = z.strictObject(
  Object.fromEntries(WEIGHTS.map((one) => [one, z.int().min(0).max(10)])) as Record<Weight, z.ZodInt>,
);
export type Weights = Record<Weight, number>;

export const limitsSchema = z.partialRecord(z.enum(INSTITUTION_KINDS), z.int().min(0).max(100));
/** How many live requests an institution of a kind may have made; a kind without one has the usual limit. */
export type Limits = z.infer<typeof limitsSchema>;

export const askingSchema = z.strictObject({
  /** Who may ask whom, as "CN JP": the asking side, then the asked. */
  sides: z.array(z.templateLiteral([z.enum(SIDES), " ", z.enum(SIDES)])),
  /** Kinds that take part in matching. */
  kinds: z.array(z.enum(INSTITUTION_KINDS)),
});
export type Asking = z.infer<typeof askingSchema>;

/** How an edition matches. */
export type MatchingSettings = {
  open: boolean;
  closesAt: Date | null;
  weights: Weights;
  limits: Limits;
  asking: Asking;
  version: number;
};
