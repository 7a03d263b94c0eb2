import "server-only";
import { institutionNames } from "@/lib/institution/name-rules";
import { isAskingOpen } from "@/lib/matching/rules";
import type { RequestState } from "@/lib/matching/schema";
import { institutionUrl } from "@/lib/matching-profile/link-queries";
import { addressName } from "@/lib/names/rules";
import { db } from "@/lib/platform/db/client";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";
import { type Translator, translatorFor } from "@/lib/platform/i18n/translate";
import { type Block, writeLetter } from "@/lib/platform/mail/html";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";
import { type LetterFacts, letterFacts } from "./letter-facts";
import { rulesOf } from "./standing";
import type { LetterKind } from "./tell";

/** The state of the request that each letter tells of. */
const TELLS: Record<LetterKind, RequestState> = {
  "request.received": "OPEN",
  "request.accepted": "ACCEPTED",
  "request.declined": "DECLINED",
  "request.withdrawn": "WITHDRAWN",
  "request.arranged": "ACCEPTED",
  "request.reopened": "OPEN",
};

/**
 * The letter about a request to the one who represents an institution in it, as things stand when it leaves. Null
 * where nobody represents it any more, or somebody else does: the links in it are the institution's own.
 */
export async function composeRequestLetter(row: OutboxRow): Promise<Letter | null> {
  const facts = await letterFacts(row);
  if (!facts) return null;
  const { locale } = row;
  const t = await translatorFor(locale);
  const edition = pick(readLocalized(facts.request.edition.title), locale);
  const partner = partnersOf(facts, locale);
  const words = { partner, edition, state: t(`domain.requestState.${facts.state}`) };
  const kind = row.kind as LetterKind;
  const said = TELLS[kind] === facts.state ? kind.replace("request.", "") : "stands";
  const { person } = facts;
  const name = addressName(person, locale, person.honorific);
  const blocks: Block[] = [
    { kind: "text", text: t("mail.greeting", { name: t(name.key, { name: name.name }) }) },
    { kind: "text", text: t(`meeting-request.letter.${said}.text`, words) },
    ...wordBlocks(facts, t),
    ...(await linkBlocks(facts, locale, t)),
    { kind: "text", text: t("mail.closing", { edition, email: facts.request.edition.contactEmail }) },
  ];
  const subject = t(`meeting-request.letter.${said}.subject`, words);
  return { subject, ...writeLetter(langTag(locale), blocks), attachments: [] };
}

function partnersOf({ request, profile }: LetterFacts, locale: Locale): string {
  const all = [request.from, request.to, ...request.guests.map((guest) => guest.profile)];
  const names = all
    .filter(({ id }) => id !== profile.id)
    .map(({ institution }) => institutionNames(institution, locale).lead.text);
  return new Intl.ListFormat(langTag(locale), { type: "conjunction" }).format(names);
}

/** What the other side wrote: a message with a request, a reason with a refusal. */
function wordBlocks({ request, state, role }: LetterFacts, t: Translator): Block[] {
  const quoted = (key: string, text: string | null): Block[] =>
    text
      ? [
          { kind: "heading", text: t(`meeting-request.letter.${key}`) },
          { kind: "text", text },
        ]
      : [];
  if (state === "OPEN" && role === "ASKED") return quoted("message", request.message);
  const ended = state === "DECLINED" || state === "WITHDRAWN";
  const oneOfTwo = role === "ASKER" || role === "ASKED";
  return ended && oneOfTwo ? quoted("reason", request.declineReason) : [];
}

/** One tap leads to the page with the answer chosen; only its button sends it, for programs open links too. */
async function linkBlocks({ request, profile, state, role }: LetterFacts, locale: Locale, t: Translator) {
  const ends = new Date(request.edition.endsOn.getTime() + 86_400_000);
  const own = role === "ASKER" || role === "ASKED" ? `/${request.id}` : "";
  const link = (key: string, query = ""): Block[] => [
    { kind: "text", text: t(`meeting-request.letter.link.${key}`) },
    { kind: "link", href: institutionUrl(profile, ends, locale, `/requests${own}${query}`) },
  ];
  const { settings } = await rulesOf(db, request.editionId);
  const answers = state === "OPEN" && role === "ASKED" && isAskingOpen(settings, new Date());
  const note: Block = { kind: "small", text: t("meeting-request.letter.link.note") };
  if (!answers) return [...link("see"), note];
  return [...link("accept", "?answer=accept"), ...link("decline", "?answer=decline"), note];
}
