import "server-only";
import { institutionNames } from "@/lib/institution/name-rules";
import { addressName } from "@/lib/names/rules";
import { db } from "@/lib/platform/db/client";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { type Block, writeLetter } from "@/lib/platform/mail/html";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";
import { institutionUrl } from "./link-queries";
import { representativeOf } from "./representative";
import { partySelect } from "./select";

/** The outbox's kind of a letter with the link of an institution's own pages. */
export const INVITED = "profile.invited";

const TO_DO = ["profile", "attendees", "answer", "ask"] as const;

/** The letter, or null where somebody else represents the institution by now, nobody does, or it takes no part. */
export async function composeProfileInvitation(row: OutboxRow): Promise<Letter | null> {
  const { profileId } = row.payload as { profileId?: string };
  const person = profileId ? await representativeOf(profileId) : null;
  if (!profileId || !person || person.id !== row.delegateId) return null;
  const { edition, institution, url } = await facts(profileId, row.locale);
  const t = await translatorFor(row.locale);
  const say = (key: string, values = {}) => t(`matching-profile.letter.${key}`, values);
  const name = addressName(person, row.locale, person.honorific);
  const items = TO_DO.map((one) => ({ title: say(`do.${one}.title`), note: say(`do.${one}.note`) }));
  const blocks: Block[] = [
    { kind: "text", text: t("mail.greeting", { name: t(name.key, { name: name.name }) }) },
    { kind: "text", text: say("what", { edition: edition.title, institution }) },
    { kind: "heading", text: say("toDo") },
    { kind: "list", items },
    { kind: "text", text: say("link") },
    { kind: "link", href: url },
    { kind: "small", text: say("linkNote") },
    { kind: "text", text: t("mail.closing", { edition: edition.title, email: edition.contactEmail }) },
  ];
  const subject = say("subject", { edition: edition.title, institution });
  return { subject, ...writeLetter(langTag(row.locale), blocks), attachments: [] };
}

async function facts(id: string, locale: Locale) {
  const { institution, edition, tokenVersion } = await db.matchingProfile.findUniqueOrThrow({
    where: { id },
    select: {
      tokenVersion: true,
      institution: { select: partySelect },
      edition: { select: { title: true, contactEmail: true, endsOn: true } },
    },
  });
  const ends = new Date(edition.endsOn.getTime() + 86_400_000);
  return {
    edition: { title: pick(readLocalized(edition.title), locale), contactEmail: edition.contactEmail },
    institution: institutionNames(institution, locale).lead.text,
    url: institutionUrl({ id, tokenVersion }, ends, locale),
  };
}
