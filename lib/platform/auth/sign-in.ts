import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { db } from "../db/client";
import { env } from "../env/env";
import { newId } from "../id/id";
import { withinLimit } from "../rate-limit/rate-limit";
import { fingerprint, randomToken } from "../security/signed";

export const LINK_MINUTES = 10;
/** Checked where there is no such account, so that the answer takes as long. */
let nobodysHash: Promise<string> | undefined;

/** The new sign-in's id, or null: wrong, unknown, disabled and throttled are not told apart. */
export async function signInWithPassword(email: string, password: string, address: string) {
  const account = email.trim().toLowerCase();
  if (password.length > 200 || !(await mayTry(account, address))) return null;
  const user = await db.user.findUnique({ where: { email: account } });
  nobodysHash ??= hash(randomToken());
  const right = await verify(user?.passwordHash ?? (await nobodysHash), password);
  return right && user?.passwordHash && !user.disabledAt ? begin(user.id) : null;
}

/** Whether one more link may be asked for: 3 an hour and 10 a day per account, 20 an hour per visitor. */
export async function mayAskForLink(account: string, address: string): Promise<boolean> {
  if (!(await withinLimit({ name: "link-ip", points: 20, seconds: 3600 }, address))) return false;
  if (!(await withinLimit({ name: "link-hour", points: 3, seconds: 3600 }, account))) return false;
  return withinLimit({ name: "link-day", points: 10, seconds: 86_400 }, account);
}

/** A token that signs this person in once, within {@link LINK_MINUTES}; only its fingerprint is stored. */
export async function createSignInLink(userId: string): Promise<string> {
  const token = randomToken();
  const expiresAt = new Date(Date.now() + LINK_MINUTES * 60_000);
  await db.signInLink.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.signInLink.create({ data: { tokenHash: fingerprint(token), userId, expiresAt } });
  return token;
}

/** Uses a mailed token up: of many at once, one signs in. */
export async function signInWithLink(token: string, address: string) {
  if (!(await withinLimit({ name: "link-use", points: 30, seconds: 600 }, address))) return null;
  const [used] = await db.$queryRaw<{ userId: string; live: boolean }[]>`
    DELETE FROM sign_in_link WHERE token_hash = ${fingerprint(token)}
    RETURNING user_id AS "userId", expires_at > clock_timestamp() AS live`;
  const user = used?.live && (await db.user.findUnique({ where: { id: used.userId, disabledAt: null } }));
  return user ? begin(user.id) : null;
}

/**
 * Signs in the account of a provider's subject. The first time, it is tied to the person whose address the
 * provider has verified; an unverified address ties nothing.
 */
export async function signInWithAccount(
  provider: string,
  subject: string,
  profile: { email?: string; email_verified?: unknown },
) {
  const known = await db.account.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { user: { select: { id: true, disabledAt: true } } },
  });
  if (known) return known.user.disabledAt ? null : begin(known.user.id);
  if (profile.email_verified !== true || !profile.email) return null;
  const user = await db.user.findUnique({ where: { email: profile.email.toLowerCase(), disabledAt: null } });
  if (!user) return null;
  await db.account.create({ data: { provider, subject, userId: user.id } });
  return begin(user.id);
}

/** Ends one sign-in at once, everywhere its cookie may be. */
export async function endSignIn(signInId: string): Promise<void> {
  await db.signIn.updateMany({ where: { id: signInId, endedAt: null }, data: { endedAt: new Date() } });
}

async function mayTry(account: string, address: string): Promise<boolean> {
  const perAddress = { name: "sign-in-ip", points: env().SIGN_IN_LIMIT_PER_IP, seconds: 600 };
  if (!(await withinLimit(perAddress, address))) return false;
  const who = `${account} ${address}`;
  if (!(await withinLimit({ name: "sign-in-quarter", points: 10, seconds: 900 }, who))) return false;
  return withinLimit({ name: "sign-in-day", points: 100, seconds: 86_400 }, account);
}

async function begin(userId: string): Promise<string> {
  const { id } = await db.signIn.create({ data: { id: newId(), userId } });
  return id;
}
