import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import type { Role } from "@/lib/platform/auth/actor";
import { sessionCookie } from "@/lib/platform/auth/options";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { newId } from "@/lib/platform/id/id";
import { buildUser } from "@/lib/testing/factories/user";

/** Somebody new with a role, signed in in this browser as if they had come by the page. */
export async function signIn(context: BrowserContext, role: Role, editionId: string) {
  const user = await buildUser(role, editionId);
  const { id: signInId } = await db.signIn.create({ data: { id: newId(), userId: user.id } });
  const { APP_URL, NEXTAUTH_SECRET } = env();
  const value = await encode({ token: { signInId }, secret: NEXTAUTH_SECRET });
  await context.addCookies([{ name: sessionCookie(), value, url: APP_URL, httpOnly: true, sameSite: "Lax" }]);
  return user;
}
