import "server-only";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { type Actor, canStaff } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { sqlState } from "@/lib/platform/db/errors";
import { newId } from "@/lib/platform/id/id";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { plainText } from "@/lib/platform/text/schema";
import { type NameListSpec, nameListSpec } from "./schema";

/** A view's name, and whether the edition's other staff see it. */
export const viewInput = z.object({
  name: plainText({ min: 1, max: 60 }),
  shared: z.boolean().default(false),
});

export type SavedView = { id: string; name: string; spec: NameListSpec; shared: boolean; own: boolean };
type ViewRefusal = Refusal<"forbidden" | "notFound" | "viewNameTaken">;

const UNIQUE_VIOLATION = "23505";

/** The actor's own views, then those that others share, by name; a view whose columns are gone is left out. */
export async function savedViews(actor: Actor, editionId: string): Promise<SavedView[]> {
  if (actor.kind !== "user" || !canStaff(actor, editionId)) return [];
  const rows = await db.savedView.findMany({
    where: { editionId, OR: [{ userId: actor.id }, { shared: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, spec: true, shared: true, userId: true },
  });
  const views = rows.flatMap(({ userId, spec, ...row }) => {
    const parsed = nameListSpec.safeParse(spec);
    return parsed.success ? [{ ...row, spec: parsed.data, own: userId === actor.id }] : [];
  });
  return [...views.filter(({ own }) => own), ...views.filter(({ own }) => !own)];
}

export async function saveView(
  actor: Actor,
  editionId: string,
  input: z.output<typeof viewInput>,
  spec: NameListSpec,
): Promise<Result<{ id: string }, ViewRefusal>> {
  if (actor.kind !== "user" || !canStaff(actor, editionId)) return refuse("forbidden");
  const id = newId();
  return unlessTaken(() =>
    db.$transaction(async (tx) => {
      await tx.savedView.create({ data: { id, editionId, userId: actor.id, spec, ...input } });
      await record(tx, actor, {
        editionId,
        action: "view.saved",
        entity: "view",
        entityId: id,
        after: input,
      });
      return ok({ id });
    }),
  );
}

/** Renames or shares a view of one's own. */
export async function changeView(
  actor: Actor,
  editionId: string,
  id: string,
  input: z.output<typeof viewInput>,
): Promise<Result<undefined, ViewRefusal>> {
  if (actor.kind !== "user" || !canStaff(actor, editionId)) return refuse("forbidden");
  return unlessTaken(() =>
    db.$transaction(async (tx) => {
      const where = { id, editionId, userId: actor.id };
      const before = await tx.savedView.findFirst({ where, select: { name: true, shared: true } });
      if (!before) return refuse("notFound");
      await tx.savedView.update({ where: { id }, data: input });
      const fact = { action: "view.changed", entity: "view", entityId: id, before, after: input };
      await record(tx, actor, { editionId, ...fact });
      return ok();
    }),
  );
}

/** Deletes a view of one's own. */
export async function deleteView(
  actor: Actor,
  editionId: string,
  id: string,
): Promise<Result<undefined, ViewRefusal>> {
  if (actor.kind !== "user" || !canStaff(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const where = { id, editionId, userId: actor.id };
    const before = await tx.savedView.findFirst({ where, select: { name: true, shared: true } });
    if (!before) return refuse("notFound");
    await tx.savedView.delete({ where: { id } });
    await record(tx, actor, { editionId, action: "view.deleted", entity: "view", entityId: id, before });
    return ok();
  });
}

/** One name, one view: the database says so. */
async function unlessTaken<Value>(run: () => Promise<Result<Value, ViewRefusal>>) {
  try {
    return await run();
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) return refuse("viewNameTaken");
    throw error;
  }
}
