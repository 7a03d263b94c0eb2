import { z } from "zod";
import { emailField } from "@/lib/contact/schema";
import { SIDES } from "@/lib/names/schema";
import { plainText } from "@/lib/platform/text/schema";

const whole = (max: number) => z.coerce.number({ error: "errors.field.invalid" }).int().min(0).max(max);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((sent) => (sent === "" || sent === undefined ? null : sent), schema.nullable());

/** A delegation as an organiser enters it; an empty quota means no limit. */
export const delegationSchema = z.object({
  side: z.enum(SIDES, { error: "names.error.side" }),
  nameZh: plainText({ min: 1, max: 120 }),
  nameJa: plainText({ min: 1, max: 120 }),
  nameKo: plainText({ min: 1, max: 120 }),
  nameEn: plainText({ min: 1, max: 120 }),
  order: whole(9999),
  quota: optional(whole(100_000)),
  declared: whole(100_000),
  liaisonName: plainText({ max: 120 }),
  liaisonEmail: optional(emailField),
});

export type DelegationInput = z.output<typeof delegationSchema>;
