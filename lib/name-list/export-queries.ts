import "server-only";
import { type Actor, canStaff } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { type NameListSpec, nameListSpec } from "./schema";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A server tells once a second how far it is; one that is silent for so long was ended in the midst of it. */
const SILENCE_MS = 60_000;

/** EXPIRED: never fetched, and no longer to be had. */
export type ExportState = "READY" | "RUNNING" | "DONE" | "FAILED" | "EXPIRED";
export type ExportProgress = { state: ExportState; written: number; total: number };
export type ExportView = ExportProgress & {
  id: string;
  editionId: string;
  spec: NameListSpec;
  /** Whether its link still serves; a file under way is finished even if not. */
  open: boolean;
};

/** An export, for its owner while they are staff; null for everybody else. `total` is 0 until it has begun. */
export async function exportOf(actor: Actor, id: string, now = new Date()): Promise<ExportView | null> {
  if (actor.kind !== "user" || !UUID.test(id)) return null;
  const found = await db.export.findUnique({ where: { id } });
  if (found?.userId !== actor.id || !canStaff(actor, found.editionId)) return null;
  const { editionId, written, total } = found;
  const open = found.expiresAt > now;
  const state = stateAt(found, now);
  return { id, editionId, written, total, open, state, spec: nameListSpec.parse(found.spec) };
}

type Stored = { state: Exclude<ExportState, "EXPIRED">; expiresAt: Date; heardAt: Date | null };

function stateAt({ state, expiresAt, heardAt }: Stored, now: Date): ExportState {
  if (state === "READY" && expiresAt <= now) return "EXPIRED";
  const silent = now.getTime() - (heardAt?.getTime() ?? 0) > SILENCE_MS;
  return state === "RUNNING" && silent ? "FAILED" : state;
}

/** How far an export has come, for its owner. */
export async function exportProgress(actor: Actor, id: string): Promise<ExportProgress | null> {
  const found = await exportOf(actor, id);
  return found && { state: found.state, written: found.written, total: found.total };
}
