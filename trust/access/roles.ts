import type { Site } from "../site";
import type { Visitor } from "../visitor";
import { PASSWORD, type Scene } from "./scene";

export const LINKS = ["ownLink", "otherLink", "expiredLink", "revokedLink"] as const;
export const USERS = ["viewer", "staff", "otherOrganiser", "organiser"] as const;
export const ROLES = ["anonymous", ...LINKS, ...USERS] as const;
export type Role = (typeof ROLES)[number];

/** Whose links there are, by the word that stands for one in an address. */
export const HOLDERS = {
  token: "pass",
  institutionToken: "institution",
  interpreterToken: "interpreter",
} as const;
export type Holder = (typeof HOLDERS)[keyof typeof HOLDERS];

/** What a role puts where an address wants somebody's token: its own, or for want of one a forged one. */
export function tokenOf({ tokens }: Scene, role: Role, holder: Holder = "pass"): string {
  const links = tokens[holder];
  return role in links ? links[role as keyof typeof links] : links.forged;
}

/** Whose link the address of a page holds; null where it holds none. */
export function holderIn(page: string): Holder | null {
  const word = Object.keys(HOLDERS).find((one) => page.includes(`{${one}}`));
  return word ? HOLDERS[word as keyof typeof HOLDERS] : null;
}

/** A browser for each role, signed in where the role is an account's. */
export async function visitors(site: Site, { users }: Scene): Promise<Record<Role, Visitor>> {
  const all = Object.fromEntries(ROLES.map((role) => [role, site.visitor()])) as Record<Role, Visitor>;
  for (const role of USERS) await signIn(all[role], users[role].email, PASSWORD);
  return all;
}

/** By password, as the page does; false where it was refused. */
export async function signIn(visitor: Visitor, email: string, password: string): Promise<boolean> {
  return credentials(visitor, "password", { email, password });
}

/** Sends next-auth a form of this provider and says whether a sign-in came of it. */
export async function credentials(
  visitor: Visitor,
  provider: "password" | "link",
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<boolean> {
  const { csrfToken } = JSON.parse((await visitor.get("/api/auth/csrf")).text) as { csrfToken: string };
  const answer = await visitor.ask(`/api/auth/callback/${provider}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", origin: visitor.origin, ...headers },
  });
  return answer.status === 200;
}
