import { expect } from "@playwright/test";
import { letterOf } from "@/lib/outbox/queries";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";

/** The newest letter to an address once the server has dealt with it, as organisers read it in the outbox. */
export async function letterTo(recipient: string, kind = "registration.received") {
  await expect
    .poll(() => db.outboxMail.count({ where: { recipient, kind, state: "KEPT" } }), { timeout: 15_000 })
    .toBeGreaterThan(0);
  const row = await db.outboxMail.findFirstOrThrow({ where: { recipient, kind }, orderBy: { id: "desc" } });
  const letter = await letterOf(SYSTEM, row.editionId ?? "", row.id);
  if (!letter) throw new Error(`There is nobody at ${recipient} to write to.`);
  return { ...letter, id: row.id, locale: row.locale };
}

/** The address of the pass that a letter brings. */
export const passOf = (recipient: string) => linkOf(recipient, "registration.received", /\/pass\/\S+/);

/** The address in this site that the newest letter of a kind brings, by what it is like. */
export async function linkOf(recipient: string, kind: string, like: RegExp): Promise<string> {
  const { text } = await letterTo(recipient, kind);
  const found = (text.match(/https?:\/\/\S+/g) ?? []).find((url) => like.test(url));
  if (!found) throw new Error("The letter brings no such link.");
  const { pathname, search } = new URL(found);
  return pathname + search;
}
