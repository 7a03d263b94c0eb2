import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import type { InterpreterInput } from "./schema";

type Row = Omit<InterpreterInput, "absences" | "slotsSeen"> & { id: string; editionId: string };

const NAME = ["nativeFamily", "nativeGiven", "latinFamily", "latinGiven"] as const;

/**
 * Writes the row of an interpreter, unless the form that it came of was sent before, even just now. A form gone back
 * to, and sent about somebody else, adds them as well.
 */
export async function placeOnce(tx: Db, row: Row): Promise<{ id: string; isNew: boolean }> {
  const { count } = await tx.interpreter.createMany({ data: row, skipDuplicates: true });
  if (count > 0) return { id: row.id, isNew: true };
  const there = await tx.interpreter.findUnique({ where: { id: row.id } });
  const isSame = there?.editionId === row.editionId && NAME.every((field) => there[field] === row[field]);
  return isSame ? { id: row.id, isNew: false } : placeOnce(tx, { ...row, id: newId() });
}
