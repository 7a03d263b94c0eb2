/** How a sign-in ended, or where the provider's own page is. */
export type SignInAnswer = "refused" | "unreachable" | { url: string };

/** Sends a form to next-auth with the token that proves it comes from this browser. */
export async function sendSignIn(path: string, fields: Record<string, string>): Promise<SignInAnswer> {
  try {
    const token = await fetch("/api/auth/csrf");
    const { csrfToken } = (await token.json()) as { csrfToken: string };
    const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
    const answer = await fetch(`/api/auth/${path}`, { method: "POST", body });
    const { url } = (await answer.json()) as { url?: string };
    const failed = !answer.ok || !url || new URL(url).searchParams.has("error");
    return failed ? "refused" : { url };
  } catch {
    return "unreachable"; // fetch and JSON fail like this when there is no server at the other end
  }
}
