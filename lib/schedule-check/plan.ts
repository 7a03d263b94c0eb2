import { z } from "zod";
import { type Faults, shapeFaults } from "./faults";
import { place } from "./problem";

const plan = z.strictObject({
  format: z.literal("delegation-desk/matching-plan@1"),
  meetings: z.array(place.extend({ id: z.string().min(1) })),
  unplaced: z.array(z.string().min(1)),
  /** What a solver says of its plan; nothing here believes it. */
  result: z.unknown().optional(),
});

export type Plan = z.infer<typeof plan>;
export type Placed = Plan["meetings"][number];

/** A plan as it stands in a file. Whether its identifiers mean anything is for the rules to say. */
export function readPlan(json: unknown): { value: Plan } | Faults {
  const read = plan.safeParse(json);
  return read.success ? { value: read.data } : shapeFaults(read.error);
}
