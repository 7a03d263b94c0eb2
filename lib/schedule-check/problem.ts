import { z } from "zod";
import { type Faults, shapeFaults } from "./faults";
import { referenceFaults } from "./references";

const id = z.string().min(1);
const ids = z.array(id);
const count = z.int().min(0);
const pair = z
  .string()
  .regex(/^[a-z]{2,3}-[a-z]{2,3}$/, { error: 'a pair of languages is written "ja-zh"', abort: true })
  .refine((text) => isOrdered(text), { error: "the two languages stand in alphabetical order" });

export const place = z.strictObject({ slot: id, table: id, interpreters: ids });

const meeting = z.strictObject({
  id,
  parties: ids.min(2),
  priority: count,
  length: z.int().min(1).default(1),
  slots: ids.optional(),
  pairs: z.array(pair).default([]),
  pinned: z.strictObject({ slot: id, table: id.optional() }).optional(),
  published: place.optional(),
  after: ids.default([]),
  required: z.boolean().default(false),
});

const problem = z.strictObject({
  format: z.literal("delegation-desk/matching-problem@1"),
  slots: z.array(z.strictObject({ id, block: id })),
  tables: z.array(z.strictObject({ id, room: id, unavailable: ids.default([]) })),
  participants: z.array(
    z.strictObject({
      id,
      unavailable: ids.default([]),
      table: id.optional(),
      maxMeetings: count.optional(),
    }),
  ),
  interpreters: z.array(
    z.strictObject({
      id,
      pairs: z.array(pair),
      unavailable: ids.default([]),
      maxInRow: z.int().min(1).optional(),
      maxSlots: count.optional(),
      homeRoom: id.optional(),
    }),
  ),
  meetings: z.array(meeting),
  maxGaps: count.optional(),
});

/** The most gaps of one participant where the problem does not say it. */
export const MAX_GAPS = 2;

/** As it stands in a file, with all that need not be said left out. */
export type ProblemFile = z.input<typeof problem>;
export type Problem = z.infer<typeof problem>;
export type Meeting = Problem["meetings"][number];

/** A problem as it stands in a file, or everything that is wrong with it, each with the path to it. */
export function readProblem(json: unknown): { value: Problem } | Faults {
  const read = problem.safeParse(json);
  if (!read.success) return shapeFaults(read.error);
  const faults = referenceFaults(read.data);
  return faults.length > 0 ? { faults } : { value: read.data };
}

function isOrdered(text: string): boolean {
  const [first = "", second = ""] = text.split("-");
  return first < second;
}
