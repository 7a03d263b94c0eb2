import "server-only";
import { createSignInLink, LINK_MINUTES } from "@/lib/platform/auth/sign-in";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { langTag } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";

/** The outbox's kind of a letter that signs in; it belongs to no edition, so no outbox page shows it. */
export const SIGN_IN_LINK = "sign-in.link";

/**
 * The letter with a fresh link, or null where the address is nobody's. The token is made here and stands in the
 * letter alone; it follows the `#`, which browsers send to no server, so it is in no log and no Referer.
 */
export async function composeSignInLink(
  row: Pick<OutboxRow, "recipient" | "locale">,
): Promise<Letter | null> {
  const user = await db.user.findUnique({ where: { email: row.recipient, disabledAt: null } });
  if (!user) return null;
  const t = await translatorFor(row.locale);
  const token = await createSignInLink(user.id);
  const href = `${env().APP_URL}/${row.locale}/sign-in/link#${token}`;
  const minutes = LINK_MINUTES;
  const lines = {
    greeting: t("sign-in.mail.greeting", { name: user.name }),
    what: t("sign-in.mail.what", { minutes }),
    code: t("sign-in.mail.code"),
    ignore: t("sign-in.mail.ignore"),
  };
  const text = [lines.greeting, lines.what, href, lines.code, token, lines.ignore].join("\n\n");
  return {
    subject: t("sign-in.mail.subject"),
    text,
    html: html(row.locale, lines, href, token),
    attachments: [],
  };
}

type Lines = { greeting: string; what: string; code: string; ignore: string };

function html(locale: OutboxRow["locale"], lines: Lines, href: string, token: string): string {
  const paragraph = (inner: string) => `<p>${inner}</p>`;
  const link = `<a href="${escaped(href)}">${escaped(href)}</a>`;
  const { greeting, what, code, ignore } = lines;
  const body = [
    escaped(greeting),
    escaped(what),
    link,
    escaped(code),
    `<code>${escaped(token)}</code>`,
    escaped(ignore),
  ];
  return `<!doctype html><html lang="${langTag(locale)}"><body>${body.map(paragraph).join("")}</body></html>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
