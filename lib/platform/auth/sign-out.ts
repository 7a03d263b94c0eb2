import "server-only";
import { cookies } from "next/headers";
import { getServerSession } from "next-auth";
import { authOptions, sessionCookie } from "./options";
import { endSignIn } from "./sign-in";

/** Ends this browser's sign-in: its row first, so that a copy of the cookie opens nothing either. */
export async function signOut(): Promise<void> {
  const session = await getServerSession(authOptions());
  if (session?.signInId) await endSignIn(session.signInId);
  const jar = await cookies();
  // A long cookie is cut into numbered ones.
  for (const { name } of jar.getAll()) {
    if (name === sessionCookie() || name.startsWith(`${sessionCookie()}.`)) jar.delete(name);
  }
}
