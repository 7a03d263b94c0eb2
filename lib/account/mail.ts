import "server-only";
import { createSignInLink, LINK_MINUTES } from "@/lib/platform/auth/sign-in";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { langTag } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { writeLetter } from "@/lib/platform/mail/html";
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
  const blocks = [
    { kind: "text" as const, text: t("sign-in.mail.greeting", { name: user.name }) },
    { kind: "text" as const, text: t("sign-in.mail.what", { minutes: LINK_MINUTES }) },
    { kind: "link" as const, href },
    { kind: "text" as const, text: t("sign-in.mail.code") },
    { kind: "text" as const, text: token },
    { kind: "small" as const, text: t("sign-in.mail.ignore") },
  ];
  return { subject: t("sign-in.mail.subject"), ...writeLetter(langTag(row.locale), blocks), attachments: [] };
}
