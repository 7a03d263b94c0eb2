import type { Answer } from "../http";
import { SECRETS } from "./scene";

/**
 * Why an answer is not a denial, or null where it is one: a status that says no, the way to the sign-in, or, of a
 * page that is sent while it is made, those two as React tells them. Whatever it is, nothing secret is in it.
 */
export function notDenied({ status, headers, text }: Answer): string | null {
  const secret = secretIn({ text });
  if (secret) return secret;
  if ([400, 401, 403, 404, 405, 409].includes(status)) return null;
  const to = String(headers.location ?? headers["x-action-redirect"] ?? "");
  if (status < 400 && to !== "" && new URL(to, "http://x").pathname.startsWith("/en/sign-in")) return null;
  const said = /NEXT_HTTP_ERROR_FALLBACK;404|NEXT_REDIRECT;\w+;\/en\/sign-in/.test(text);
  return status === 200 && said ? null : `answers ${status} ${to}`;
}

/** The same for an action: a page that its sender may see comes back with the refusal on it. */
export function actionNotDenied(answer: Answer, maySee: boolean): string | null {
  const wrong = notDenied(maySee ? { ...answer, text: told(answer.text) } : answer);
  return wrong?.startsWith("answers 200") && told(answer.text) !== "" ? null : wrong;
}

/** A notice that is read out, in the tone of a refusal: that of buttons for grave steps says nothing. */
const REFUSED = /role="(?:status|alert)"[^>]*\bborder-brick\b/;
/** What tells of a refusal in an answer to a script. */
const BY_SCRIPT = /"status":"(?:refused|invalid)"|NEXT_HTTP_ERROR_FALLBACK;404|NEXT_REDIRECT;\w+;\S+/;

const told = (text: string) =>
  text.match(new RegExp(`${REFUSED.source}|${BY_SCRIPT.source}`, "g"))?.join() ?? "";

/** Whether an action refused, by its status or on the page that it answers with. */
export const isRefused = ({ status, text }: Answer) => status >= 400 || REFUSED.test(text);

/** Which of the first edition's secrets stands in an answer, in words. */
export function secretIn({ text }: Pick<Answer, "text">): string | null {
  const secret = SECRETS.find((one) => text.includes(one));
  return secret ? `shows "${secret}"` : null;
}
