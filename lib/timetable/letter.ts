import "server-only";
import { editionById } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import { calendarAttachment } from "@/lib/meeting/calendar-queries";
import { zoneName } from "@/lib/platform/i18n/dates";
import { langTag } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { type Translator, translatorFor } from "@/lib/platform/i18n/translate";
import { type Block, writeLetter } from "@/lib/platform/mail/html";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";
import type { Whom } from "./concerned";
import { LetterLines } from "./letter-lines";
import { formerPlaces, meetingsToTell, noteOf, reader, type ToldMeeting } from "./letter-queries";
import type { LetterPayload } from "./tell";

/** The outbox's kinds of letters about the timetable. */
export const MEETING_LETTERS = ["meeting.published", "meeting.changed", "meeting.cancelled"] as const;

/**
 * What a publication changed for one institution or interpreter, as it stands when the letter is written: a meeting
 * that was changed again meanwhile is told as it is now. Null where there is nobody left, or nothing left to tell.
 */
export async function composeMeetingLetter(row: OutboxRow): Promise<Letter | null> {
  const payload = row.payload as Partial<LetterPayload>;
  const whom = whomOf(payload);
  if (!whom || !row.editionId) return null;
  const edition = await editionById(row.editionId);
  const to = await reader(row, whom, edition);
  const news = to && (await newsNow(row.editionId, whom, payload));
  if (!to || !news) return null;
  const t = await translatorFor(row.locale);
  const kind = row.kind.replace("meeting.", "");
  const values = { edition: pick(edition.title, row.locale) };
  const note = kind === "published" ? "" : await noteOf(row.editionId, payload.planId ?? "");
  const blocks: Block[] = [
    { kind: "text", text: t("mail.greeting", { name: t(to.address.key, { name: to.address.name }) }) },
    { kind: "text", text: t(`timetable-mail.${kind}.text`, values) },
    ...(note ? [{ kind: "text" as const, text: t("timetable-mail.reason", { note }) }] : []),
    ...newsBlocks(new LetterLines(t, row.locale, edition.timeZone, whom), news, kind === "published", t),
    ...endBlocks(edition, row, to.href, t),
  ];
  const subject = t(`timetable-mail.${kind}.subject`, values);
  const attachments = await calendarAttachment(whom, row.editionId, row.locale);
  return { subject, ...writeLetter(langTag(row.locale), blocks), attachments };
}

function whomOf({ profileId, interpreterId }: Partial<LetterPayload>): Whom | null {
  if (profileId) return { profileId };
  return interpreterId ? { interpreterId } : null;
}

/** What there is to tell now; null where nothing is. */
async function newsNow(
  editionId: string,
  whom: Whom,
  { added = [], moved = [], cancelled = [] }: Partial<LetterPayload>,
) {
  const before = [...moved, ...cancelled];
  const told = await meetingsToTell(editionId, whom, [...added, ...before.map(({ id }) => id)]);
  const own = told.filter((meeting) => isTheirs(meeting, whom));
  const was = new Map(before.map((one) => [one.id, one]));
  const news = {
    own,
    added: own.filter(({ id }) => added.includes(id)),
    moved: own.filter(({ id }) => was.has(id)),
    gone: told.filter((meeting) => was.has(meeting.id) && !own.includes(meeting)),
    was,
    places: await formerPlaces(before),
  };
  return news.added.length + news.moved.length + news.gone.length > 0 ? news : null;
}
type NewsNow = NonNullable<Awaited<ReturnType<typeof newsNow>>>;

const isTheirs = ({ state, holds }: ToldMeeting, whom: Whom) =>
  state === "SCHEDULED" &&
  holds.some((hold) =>
    "profileId" in whom ? hold.profileId === whom.profileId : hold.interpreterId === whom.interpreterId,
  );

/** The first letter lists all their meetings; later ones begin with what is different. */
function newsBlocks(lines: LetterLines, news: NewsNow, isFirst: boolean, t: Translator): Block[] {
  const list = (key: string, items: { title: string; note: string }[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: "heading", text: t(`timetable-mail.${key}`) },
          { kind: "list", items },
        ];
  const all = list(
    "own",
    news.own.map((meeting) => lines.now(meeting)),
  );
  if (isFirst) return all;
  return [
    ...list(
      "added",
      news.added.map((meeting) => lines.now(meeting)),
    ),
    ...list(
      "moved",
      news.moved.map((meeting) => lines.moved(meeting, news.was.get(meeting.id), news.places)),
    ),
    ...list(
      "gone",
      news.gone.map((meeting) => lines.gone(meeting, news.was.get(meeting.id), news.places)),
    ),
    ...all,
  ];
}

function endBlocks(edition: EditionView, { locale }: OutboxRow, href: string, t: Translator): Block[] {
  const zone = zoneName(edition.timeZone, locale, edition.opensAt);
  return [
    { kind: "small", text: t("mail.times", { zone }) },
    { kind: "text", text: t("timetable-mail.link") },
    { kind: "link", href },
    { kind: "small", text: t("mail.linkNote") },
    {
      kind: "text",
      text: t("mail.closing", { edition: pick(edition.title, locale), email: edition.contactEmail }),
    },
  ];
}
