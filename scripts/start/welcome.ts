import { knownAccounts } from "../local/secrets";

/** Where to go and how to get in; nothing of accounts that this folder did not make. */
export function welcome(url: string): string {
  const accounts = knownAccounts();
  const rows = Object.entries(accounts ?? {}).map(
    ([role, { email, password }]) => `  ${role.padEnd(10)} ${email.padEnd(24)} ${password}`,
  );
  const signIn = rows.length ? ["", `Sign in at ${url}/en/sign-in as`, ...rows] : [];
  return ["", `Delegation Desk: ${url}`, ...signIn, "", "Ctrl-C stops everything."].join("\n");
}
