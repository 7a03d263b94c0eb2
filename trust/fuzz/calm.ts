import { secretIn } from "../access/denied";
import type { Answer } from "../http";

/** Why an answer to nonsense is not what it should be, or null: never a bug's status, never what the bug said. */
export function notCalm({ status, text }: Answer): string | null {
  if (status >= 500 || status === 0) return `answers ${status}`;
  const told =
    /\n\s+at \S+ \(|node_modules\/|PrismaClient|PostgresError|invalid input syntax|digest":"\d+/.exec(text);
  if (told) return `tells "${told[0].trim()}"`;
  // The plain sentence for a bug: the page stands, but it was a bug.
  return /could not be done, and nothing was changed/.test(text) ? "was taken for a bug" : null;
}

/** What of a bug, or of a person, stands in what the servers said, or null. */
export function notDiscreet(said: string): string | null {
  const secret = secretIn({ text: said });
  if (secret) return secret;
  return /person\d+\.\w+@example\.org|action failed|unhandled|PrismaClient\w*Error/i.exec(said)?.[0] ?? null;
}
