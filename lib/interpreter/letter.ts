import "server-only";
import { addressName } from "@/lib/names/rules";
import { db } from "@/lib/platform/db/client";
import { langTag } from "@/lib/platform/i18n/locales";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { isId } from "@/lib/platform/id/is-id";
import { type Block, writeLetter } from "@/lib/platform/mail/html";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";
import { interpreterUrl } from "./link-queries";
import { interpreterName } from "./rules";

/** The outbox's kind of a letter with the link to an interpreter's own page; its payload says whose. */
export const INTERPRETER_INVITED = "interpreter.invited";

/** The letter, or null where the interpreter was removed, or has another address by now. */
export async function composeInterpreterLetter({ payload, editionId, recipient, locale }: OutboxRow) {
  const { interpreterId } = payload as { interpreterId?: unknown };
  if (!isId(interpreterId) || !editionId) return null;
  const found = await db.interpreter.findFirst({
    where: { id: interpreterId, editionId, email: recipient },
    include: { edition: { select: { title: true, endsOn: true, contactEmail: true } } },
  });
  if (!found) return null;
  const t = await translatorFor(locale);
  const edition = pick(readLocalized(found.edition.title), locale);
  const name = addressName(interpreterName(found), locale, "NONE");
  const text = (words: string): Block => ({ kind: "text", text: words });
  const blocks: Block[] = [
    text(t("mail.greeting", { name: t(name.key, { name: name.name }) })),
    text(t("interpreter.letter.what", { edition })),
    { kind: "link", href: interpreterUrl(found, found.edition.endsOn, locale) },
    text(t("interpreter.letter.hours")),
    { kind: "small", text: t("mail.linkNote") },
    text(t("mail.closing", { edition, email: found.edition.contactEmail })),
  ];
  const subject = t("interpreter.letter.subject", { edition });
  return { subject, ...writeLetter(langTag(locale), blocks), attachments: [] } satisfies Letter;
}
