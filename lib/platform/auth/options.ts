import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "../env/env";
import { log } from "../log/log";
import { endSignIn, signInWithAccount, signInWithLink, signInWithPassword } from "./sign-in";

declare module "next-auth" {
  interface Session {
    signInId?: string;
  }
  interface User {
    signInId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    signInId?: string;
  }
}

/** The ways to sign in: password, mailed link, and one OpenID Connect provider where the environment names it. */
export function authOptions(): AuthOptions {
  // next-auth reads its own address from here only.
  process.env.NEXTAUTH_URL ??= env().NEXTAUTH_URL;
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 12 * 3600 },
    useSecureCookies: secure(),
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: secure() },
      },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [password(), link(), ...oidc()],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== "oauth") return true;
        const signInId = await signInWithAccount(account.provider, account.providerAccountId, profile ?? {});
        user.signInId = signInId ?? undefined;
        return signInId !== null;
      },
      jwt: ({ token, user }) => (user ? { signInId: user.signInId } : token),
      session: ({ session, token }) => ({ expires: session.expires, signInId: token.signInId }),
      redirect: ({ url, baseUrl }) => (sameSite(url, baseUrl) ? new URL(url, baseUrl).href : baseUrl),
    },
    events: {
      async signOut({ token }) {
        if (token?.signInId) await endSignIn(token.signInId);
      },
    },
    logger: {
      error: (code) => log.error({ code }, "sign-in failed"),
      warn: (code) => log.debug({ code }, "sign-in"),
      debug: () => {},
    },
  };
}

/** The cookie that names the sign-in; on HTTPS bound to this very host. */
export const sessionCookie = () => `${secure() ? "__Host-" : ""}desk-session`;

const secure = () => env().APP_URL.startsWith("https:");

function password() {
  return CredentialsProvider({
    id: "password",
    credentials: { email: {}, password: {} },
    async authorize(given, request) {
      const signInId = await signInWithPassword(
        given?.email ?? "",
        given?.password ?? "",
        address(request.headers),
      );
      return signInId ? { id: signInId, signInId } : null;
    },
  });
}

function link() {
  return CredentialsProvider({
    id: "link",
    credentials: { token: {} },
    async authorize(given, request) {
      const signInId = await signInWithLink(given?.token ?? "", address(request.headers));
      return signInId ? { id: signInId, signInId } : null;
    },
  });
}

function oidc(): OAuthConfig<{ sub: string }>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER) return [];
  return [
    {
      id: "oidc",
      name: OIDC_NAME ?? "OpenID Connect",
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email profile" } },
      profile: ({ sub }) => ({ id: sub }),
    },
  ];
}

/** A longer one would be a header that no browser or proxy takes. */
const ADDRESS_LIMIT = 2000;

function sameSite(url: string, baseUrl: string): boolean {
  if (!URL.canParse(url, baseUrl)) return false;
  // As it is written there: a character that is no ASCII takes six octets or more.
  const { href, origin } = new URL(url, baseUrl);
  return href.length <= ADDRESS_LIMIT && origin === new URL(baseUrl).origin;
}

function address(headers: Record<string, unknown> | undefined): string {
  return String(headers?.["x-client-ip"] ?? "unknown");
}
