import { db } from "@/lib/platform/db/client";

export type Drift = { what: "seats" | "headcounts"; row: Record<string, unknown> };

/** Recounts everything and answers what differs from the kept counts; reads every row, in one snapshot. */
export async function findDrift(): Promise<Drift[]> {
  return db.$transaction(
    async (tx) => {
      const seats = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`
        SELECT to_jsonb(d) AS row FROM seating_drift d`;
      const headcounts = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`
        SELECT to_jsonb(d) AS row FROM headcount_drift d`;
      return [
        ...seats.map(({ row }) => ({ what: "seats" as const, row })),
        ...headcounts.map(({ row }) => ({ what: "headcounts" as const, row })),
      ];
    },
    { isolationLevel: "RepeatableRead", timeout: 600_000 },
  );
}
