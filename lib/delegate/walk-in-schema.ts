import { z } from "zod";
import { personSchema, sessionIds } from "./schema";

/** Somebody who stands at the desk: staff type for them, and note that they agreed to what is required. */
export const walkInSchema = personSchema.and(
  z.object({
    sessionIds,
    agreed: z.literal("yes", { error: "registration.error.consents" }),
    arrived: z.literal(["yes", ""]).default(""),
  }),
);

export type WalkIn = z.output<typeof walkInSchema>;
