import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { INTERPRETER_INVITED } from "./letter";
import { lockInterpreter } from "./lock";

/** Sends an interpreter the link to their own page, in their language. */
export async function sendInterpreterLink(actor: Actor, editionId: string, id: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const found = await lockInterpreter(tx, editionId, id);
    if (!found) return refuse("notFound");
    if (!found.email) return refuse("interpreter.noEmail");
    // One to an earlier address does not leave any more.
    const letter = { kind: INTERPRETER_INVITED, recipient: found.email };
    const waiting = await tx.outboxMail.count({
      where: { editionId, ...letter, state: "QUEUED", ...about(id) },
    });
    if (waiting > 0) return refuse("interpreter.linkWaiting");
    await tx.outboxMail.create({
      data: { id: newId(), editionId, ...letter, locale: found.locale, payload: { interpreterId: id } },
    });
    const fact = { editionId, action: "interpreter.invited", entity: "interpreter", entityId: id };
    await record(tx, actor, fact);
    return ok();
  });
}

/** Makes every link that was given to an interpreter so far worthless. */
export async function revokeInterpreterLinks(actor: Actor, editionId: string, id: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const before = await lockInterpreter(tx, editionId, id);
    if (!before) return refuse("notFound");
    await endLinks(tx, actor, before);
    return ok();
  });
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockInterpreter>>>;

/** The same within another change; the interpreter is locked. */
export async function endLinks(tx: Db, actor: Actor, { id, editionId, tokenVersion }: Locked): Promise<void> {
  const after = { tokenVersion: tokenVersion + 1 };
  await tx.interpreter.update({ where: { id }, data: after });
  const fact = { editionId, action: "interpreter.links-revoked", entity: "interpreter", entityId: id };
  await record(tx, actor, { ...fact, before: { tokenVersion }, after });
}

/** Of somebody who is removed no letter leaves any more, and their address stays in none. */
export async function forgetLetters(tx: Db, editionId: string, id: string): Promise<void> {
  const where = { editionId, ...about(id) };
  await tx.outboxMail.deleteMany({ where: { ...where, state: "QUEUED" } });
  await tx.outboxMail.updateMany({ where, data: { recipient: "", payload: {}, lastError: null } });
}

/** Letters to an interpreter say in their payload which one. */
const about = (id: string) => ({ payload: { path: ["interpreterId"], equals: id } });
