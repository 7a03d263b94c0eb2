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
    const waiting = await tx.outboxMail.count({
      where: { editionId, kind: INTERPRETER_INVITED, state: "QUEUED", ...about(id) },
    });
    if (waiting > 0) return refuse("interpreter.linkWaiting");
    const letter = { kind: INTERPRETER_INVITED, locale: found.locale, recipient: found.email };
    await tx.outboxMail.create({
      data: { id: newId(), editionId, ...letter, payload: { interpreterId: id } },
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
    const data = { tokenVersion: { increment: 1 } };
    const after = await tx.interpreter.update({ where: { id }, data });
    const versions = [before, after].map(({ tokenVersion }) => ({ tokenVersion }));
    const fact = { editionId, action: "interpreter.links-revoked", entity: "interpreter", entityId: id };
    await record(tx, actor, { ...fact, before: versions[0], after: versions[1] });
    return ok();
  });
}

/** Of somebody who is removed no letter leaves any more, and their address stays in none. */
export async function forgetLetters(tx: Db, editionId: string, id: string): Promise<void> {
  const where = { editionId, ...about(id) };
  await tx.outboxMail.deleteMany({ where: { ...where, state: "QUEUED" } });
  await tx.outboxMail.updateMany({ where, data: { recipient: "", payload: {}, lastError: null } });
}

/** Letters to an interpreter say in their payload which one. */
const about = (id: string) => ({ payload: { path: ["interpreterId"], equals: id } });
