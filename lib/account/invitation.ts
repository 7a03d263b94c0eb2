import "server-only";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { langTag } from "@/lib/platform/i18n/locales";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { writeLetter } from "@/lib/platform/mail/html";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";

/** The outbox's kind of a letter that tells a person of their role in an edition. */
export const INVITATION = "account.invited";

/** The letter, or null where the role was taken back before it left. It opens nothing: they sign in as ever. */
export async function composeInvitation({ recipient, editionId, locale }: OutboxRow): Promise<Letter | null> {
  const held = await db.editionRole.findFirst({
    where: { editionId: editionId ?? undefined, user: { email: recipient, disabledAt: null } },
    select: {
      role: true,
      user: { select: { name: true } },
      edition: { select: { title: true, number: true } },
    },
  });
  if (!held || !editionId) return null;
  const t = await translatorFor(locale);
  const edition = pick(readLocalized(held.edition.title), locale);
  const desk = `/${locale}/organise/${held.edition.number}`;
  const href = `${env().APP_URL}/${locale}/sign-in?next=${encodeURIComponent(desk)}`;
  const means = t(`account.roleMeans.${held.role}`);
  const blocks = [
    { kind: "text" as const, text: t("account.letter.greeting", { name: held.user.name }) },
    { kind: "text" as const, text: t("account.letter.what", { edition, means }) },
    { kind: "text" as const, text: t("account.letter.how", { email: recipient }) },
    { kind: "link" as const, href },
  ];
  const subject = t("account.letter.subject", { edition });
  return { subject, ...writeLetter(langTag(locale), blocks), attachments: [] };
}
