import "server-only";
import { difference } from "@/lib/audit/record";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import { type LockedAgreement, onSeen } from "./lock";
import type { ContactInput, ContactNamed } from "./schema";
import { recordAgreement } from "./service";

const MOST_CONTACTS = 40;

/**
 * Adds a contact to the connection channel of an agreement, or changes one. The log says of which institution
 * and what was changed, never who: a contact is a person, and what is removed here must be nowhere.
 */
export function putContact(actor: Actor, { contactId, institutionId, ...input }: ContactInput) {
  return onSeen(actor, input, async (tx, agreement) => {
    if (!agreement.parties.includes(institutionId)) return refuse("agreement.noParty");
    const { name, position, email } = input;
    const data = { institutionId, name, position, email };
    return contactId ? change(tx, actor, agreement, contactId, data) : add(tx, actor, agreement, data);
  });
}

/** Takes a contact out, with all that is known of them. */
export function removeContact(actor: Actor, { contactId, ...named }: ContactNamed) {
  return onSeen(actor, named, async (tx, agreement) => {
    const where = { id: contactId, agreementId: agreement.id };
    const contact = await tx.agreementContact.findFirst({ where, select: { institutionId: true } });
    if (!contact) return refuse("notFound");
    await tx.agreementContact.delete({ where: { id: contactId } });
    return done(tx, actor, agreement, "agreement.contact-removed", { before: { contactId, ...contact } });
  });
}

type Data = Pick<ContactInput, "institutionId" | "name" | "position" | "email">;

async function add(tx: Db, actor: Actor, agreement: LockedAgreement, data: Data) {
  const { id } = agreement;
  if ((await tx.agreementContact.count({ where: { agreementId: id } })) >= MOST_CONTACTS)
    return refuse("agreement.tooManyContacts", { limit: MOST_CONTACTS });
  const contactId = newId();
  await tx.agreementContact.create({ data: { id: contactId, agreementId: id, ...data } });
  const after = { contactId, institutionId: data.institutionId };
  return done(tx, actor, agreement, "agreement.contact-added", { after });
}

async function change(tx: Db, actor: Actor, agreement: LockedAgreement, contactId: string, data: Data) {
  const { id, version } = agreement;
  const before = await tx.agreementContact.findFirst({ where: { id: contactId, agreementId: id } });
  if (!before) return refuse("notFound");
  const changed = difference<Record<string, unknown>>(before, data);
  if (!changed.any) return ok({ version });
  await tx.agreementContact.update({ where: { id: contactId }, data });
  const after = { contactId, institutionId: data.institutionId, fields: Object.keys(changed.after) };
  return done(tx, actor, agreement, "agreement.contact-changed", { after });
}

/** Counts as a change of the agreement: an agreement with contacts is no longer as its meeting planned it. */
async function done(
  tx: Db,
  actor: Actor,
  agreement: LockedAgreement,
  action: string,
  change: Parameters<typeof recordAgreement>[4],
) {
  const version = agreement.version + 1;
  await tx.agreement.update({ where: { id: agreement.id }, data: { version } });
  await recordAgreement(tx, actor, agreement, action, change);
  return ok({ version });
}
