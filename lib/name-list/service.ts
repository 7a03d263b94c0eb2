import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canStaff } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { type Download, download } from "./download";
import { exportOf } from "./export-queries";
import type { NameListSpec } from "./schema";

/** How long an export's link serves its owner. */
const MINUTES = 15;

export type ExportRefusal = Refusal<"exportUnknown" | "exportExpired">;

/** Notes that somebody asks for a list; the answer's id is what the download is fetched by, within 15 minutes. */
export async function startExport(
  actor: Actor,
  editionId: string,
  spec: NameListSpec,
): Promise<Result<{ id: string }, Refusal<"forbidden">>> {
  if (actor.kind !== "user" || !canStaff(actor, editionId)) return refuse("forbidden");
  const id = newId();
  const expiresAt = new Date(Date.now() + MINUTES * 60_000);
  await db.$transaction(async (tx) => {
    await tx.export.create({ data: { id, editionId, userId: actor.id, spec, expiresAt } });
    const after = JSON.parse(JSON.stringify(spec));
    await record(tx, actor, { editionId, action: "export.asked", entity: "export", entityId: id, after });
  });
  return ok({ id });
}

/**
 * The file of an export, as it is written. Its owner alone gets it, while they are staff and the link lives;
 * anybody else is told that there is none. How it ended, and after how many rows, is recorded when the stream
 * closes, whether it was read to its end or not.
 */
export async function streamExport(
  actor: Actor,
  id: string,
  signal?: AbortSignal,
): Promise<Result<Download, ExportRefusal>> {
  const found = await exportOf(actor, id);
  if (!found) return refuse("exportUnknown");
  const { count } = await db.export.updateMany({
    where: { id, expiresAt: { gt: new Date() } },
    data: { state: "RUNNING", written: 0, heardAt: new Date(), finishedAt: null },
  });
  if (count === 0) return refuse("exportExpired");
  const made = await download(actor, found.editionId, id, found.spec, signal);
  return made ? ok(made) : refuse("exportUnknown");
}
