import "server-only";
import type { Mode } from "@/lib/edition/schema";
import { type Db, db } from "@/lib/platform/db/client";
import { usualSettings } from "./rules";
import { askingSchema, limitsSchema, type MatchingSettings, weightsSchema } from "./schema";

/** How an edition matches. No secret: institutions are told why they may not ask. */
export async function matchingSettings(
  { id, mode }: { id: string; mode: Mode },
  tx: Db = db,
): Promise<MatchingSettings> {
  const row = await tx.matchingSettings.findUnique({ where: { editionId: id } });
  if (!row) return usualSettings(mode);
  const { open, closesAt, version } = row;
  return {
    ...{ open, closesAt, version },
    weights: weightsSchema.parse(row.weights),
    limits: limitsSchema.parse(row.limits),
    asking: askingSchema.parse(row.asking),
  };
}
