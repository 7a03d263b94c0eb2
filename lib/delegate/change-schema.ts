import { z } from "zod";
import { personSchema } from "./schema";

const version = z.coerce.number({ error: "errors.field.invalid" }).int().min(1);
const rank = z.coerce.number({ error: "errors.field.invalid" }).int().min(0).max(99_999).default(100);

/** A person's details as changed by themself or an organiser; `version` is the one the form was made from. */
export const changeSchema = personSchema.and(z.object({ version, rank }));

export type DelegateChange = z.output<typeof changeSchema>;
