import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";

/** Sends a letter now: one that waits, was kept or given up gets its tries anew; of one that left, a copy leaves. */
export async function sendAgain(actor: Actor, editionId: string, id: string) {
  return withMail(actor, editionId, id, async (tx, mail) => {
    if (mail.state === "SENT") {
      const { kind, locale, recipient, delegateId } = mail;
      const payload = mail.payload as Record<string, string>;
      await tx.outboxMail.create({
        data: { id: newId(), editionId, delegateId, kind, locale, recipient, payload },
      });
    } else {
      await tx.outboxMail.update({
        where: { id },
        data: { state: "QUEUED", attempts: 0, nextAt: new Date() },
      });
      await tx.$queryRaw`SELECT pg_notify('outbox_filled', '')::text`;
    }
    await tell(tx, actor, editionId, "mail.again", id, mail.state);
    return ok();
  });
}

/** Stops trying to send a letter that waits. */
export async function giveUp(actor: Actor, editionId: string, id: string) {
  return withMail(actor, editionId, id, async (tx, mail) => {
    if (mail.state !== "QUEUED") return refuse("outbox.notWaiting");
    await tx.outboxMail.update({ where: { id }, data: { state: "FAILED" } });
    await tell(tx, actor, editionId, "mail.givenUp", id, mail.state);
    return ok();
  });
}

/** Tries every letter of the edition anew that was given up or kept, as after an outage of the mail server. */
export async function sendAllAgain(actor: Actor, editionId: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const { count } = await tx.outboxMail.updateMany({
      where: { editionId, state: { in: ["FAILED", "KEPT"] } },
      data: { state: "QUEUED", attempts: 0, nextAt: new Date() },
    });
    await tx.$queryRaw`SELECT pg_notify('outbox_filled', '')::text`;
    const after = { count };
    await record(tx, actor, {
      editionId,
      action: "mail.allAgain",
      entity: "edition",
      entityId: editionId,
      after,
    });
    return ok({ count });
  });
}

type Mail = NonNullable<Awaited<ReturnType<Db["outboxMail"]["findUnique"]>>>;

/** A letter that is just being sent is held by its sender, and is left alone. */
async function withMail<Decided>(
  actor: Actor,
  editionId: string,
  id: string,
  decide: (tx: Db, mail: Mail) => Promise<Decided>,
) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const mail = await tx.outboxMail.findFirst({ where: { id, editionId } });
    if (!mail) return refuse("notFound");
    const [held] = await tx.$queryRaw<{ state: Mail["state"] }[]>`
      SELECT state::text FROM outbox_mail WHERE id = ${id}::uuid FOR UPDATE SKIP LOCKED`;
    return held ? decide(tx, { ...mail, state: held.state }) : refuse("outbox.beingSent");
  });
}

async function tell(tx: Db, actor: Actor, editionId: string, action: string, id: string, state: string) {
  await record(tx, actor, { editionId, action, entity: "mail", entityId: id, before: { state } });
}
