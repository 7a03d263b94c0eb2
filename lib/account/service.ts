import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { mayAskForLink } from "@/lib/platform/auth/sign-in";
import { type Db, db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { INVITATION } from "./invitation";
import { SIGN_IN_LINK } from "./mail";
import type { InviteInput, Role } from "./schema";

/**
 * Asks for a sign-in link. One row is written whether there is such an account or not, so that neither the answer
 * nor its time tells; a row without a recipient is nobody's letter. The token is made when the letter is.
 */
export async function askForSignInLink(account: string, locale: Locale, address: string): Promise<void> {
  if (!(await mayAskForLink(account, address))) return;
  await db.$executeRaw`
    INSERT INTO outbox_mail (id, kind, locale, recipient, payload)
    VALUES (${newId()}::uuid, ${SIGN_IN_LINK}, ${locale}::locale,
      coalesce((SELECT email FROM app_user WHERE email = ${account} AND disabled_at IS NULL), ''), '{}')`;
}

/**
 * Gives a person a role in an edition, making their account where there is none, and tells them by letter, in the
 * organiser's language where theirs is not known. They sign in by mailed link.
 */
export async function invite(
  actor: Actor,
  editionId: string,
  locale: Locale,
  { email, name, role }: InviteInput,
) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const user = await tx.user.upsert({
      where: { email },
      update: {},
      create: { id: newId(), email, name, locale },
    });
    const { count } = await tx.editionRole.createMany({
      data: [{ userId: user.id, editionId, role }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("account.hasRole");
    await record(tx, actor, {
      editionId,
      action: "role.given",
      entity: "user",
      entityId: user.id,
      after: { role },
    });
    const letter = { kind: INVITATION, locale: user.locale, recipient: email, payload: {} };
    await tx.outboxMail.create({ data: { id: newId(), editionId, ...letter } });
    return ok({ id: user.id });
  });
}

/** Changes what a person may do in an edition; the last organiser stays one. */
export async function changeRole(actor: Actor, editionId: string, userId: string, role: Role) {
  return withRole(actor, editionId, userId, async (tx, held) => {
    if (held === role) return ok();
    if (held === "ORGANISER" && (await isLast(tx, editionId, userId))) return refuse("account.lastOrganiser");
    await tx.editionRole.update({ where: { userId_editionId: { userId, editionId } }, data: { role } });
    const change = { before: { role: held }, after: { role } };
    await record(tx, actor, {
      editionId,
      action: "role.changed",
      entity: "user",
      entityId: userId,
      ...change,
    });
    return ok();
  });
}

/** Takes a person's role in an edition away; what it opened is closed with the next request. */
export async function removeRole(actor: Actor, editionId: string, userId: string) {
  return withRole(actor, editionId, userId, async (tx, held) => {
    if (held === "ORGANISER" && (await isLast(tx, editionId, userId))) return refuse("account.lastOrganiser");
    await tx.editionRole.delete({ where: { userId_editionId: { userId, editionId } } });
    const before = { role: held };
    await record(tx, actor, { editionId, action: "role.removed", entity: "user", entityId: userId, before });
    return ok();
  });
}

/** Ends every sign-in of a person at once. */
export async function endSignIns(actor: Actor, editionId: string, userId: string) {
  return withRole(actor, editionId, userId, async (tx) => {
    const ended = await endAll(tx, userId);
    const after = { ended };
    await record(tx, actor, { editionId, action: "sign-ins.ended", entity: "user", entityId: userId, after });
    return ok({ ended });
  });
}

/**
 * Bars a person from signing in anywhere, or lets them in again: only for those who organise every edition in
 * which that person has a role, and never for an edition's last organiser.
 */
export async function setDisabled(actor: Actor, editionId: string, userId: string, disabled: boolean) {
  return withRole(actor, editionId, userId, async (tx) => {
    const roles = await tx.editionRole.findMany({ where: { userId }, orderBy: { editionId: "asc" } });
    if (!roles.every((held) => canOrganise(actor, held.editionId))) return refuse("account.usedElsewhere");
    for (const held of disabled ? roles : []) {
      await lockRoles(tx, held.editionId);
      if (held.role === "ORGANISER" && (await isLast(tx, held.editionId, userId)))
        return refuse("account.lastOrganiser");
    }
    await tx.user.update({ where: { id: userId }, data: { disabledAt: disabled ? new Date() : null } });
    if (disabled) await endAll(tx, userId);
    const action = disabled ? "account.disabled" : "account.enabled";
    await record(tx, actor, { editionId, action, entity: "user", entityId: userId });
    return ok();
  });
}

/** Runs what is decided with the edition's roles locked, so that two organisers cannot remove each other. */
async function withRole<Decided>(
  actor: Actor,
  editionId: string,
  userId: string,
  decide: (tx: Db, held: Role) => Promise<Decided>,
) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    await lockRoles(tx, editionId);
    const held = await tx.editionRole.findUnique({ where: { userId_editionId: { userId, editionId } } });
    return held ? decide(tx, held.role) : refuse("notFound");
  });
}

const lockRoles = (tx: Db, editionId: string) => tx.$queryRaw`
  SELECT user_id::text FROM edition_role WHERE edition_id = ${editionId}::uuid ORDER BY user_id FOR UPDATE`;

async function isLast(tx: Db, editionId: string, userId: string): Promise<boolean> {
  const others = {
    editionId,
    role: "ORGANISER",
    userId: { not: userId },
    user: { disabledAt: null },
  } as const;
  return (await tx.editionRole.count({ where: others })) === 0;
}

async function endAll(tx: Db, userId: string): Promise<number> {
  const { count } = await tx.signIn.updateMany({
    where: { userId, endedAt: null },
    data: { endedAt: new Date() },
  });
  return count;
}
