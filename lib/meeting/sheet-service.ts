import "server-only";
import type { Readable } from "node:stream";
import { record } from "@/lib/audit/record";
import { editionById } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { dayOf, formatMoment, zoneName } from "@/lib/platform/i18n/dates";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { canPrint } from "./policy";
import { meetingsOfEdition, meetingsOfInterpreter, meetingsOfProfile, timetableOf } from "./queries";
import type { MeetingView, SheetAsked } from "./schema";
import { emptySheet, type Sheet, sheetsFor } from "./sheet-content";
import { holdersOf } from "./sheet-holders";
import { type Stamp, sheetsPdf } from "./sheet-pdf";
import type { Words } from "./word-rules";

export type SheetFile = { body: Readable; fileName: string };
type Refused = Refusal<"meeting.noSheet">;

/**
 * The own sheets of whoever holds a link, in the language in which they read their page. Without a meeting it is
 * one page that says so: it may be asked for again by whoever kept the address.
 */
export async function ownSheet(
  actor: Actor & { kind: "institution" | "interpreter" },
  language: Locale,
  day?: string,
  now = new Date(),
): Promise<SheetFile> {
  const edition = await editionById(actor.editionId);
  const { kind, id, editionId } = actor;
  const all =
    kind === "institution"
      ? await meetingsOfProfile({ kind, id, editionId })
      : await meetingsOfInterpreter({ kind, id, editionId });
  const meetings = scheduled(all, edition, day);
  const frame = { edition, words: await allWords() };
  const sheets = holdersOf(kind, meetings, frame)
    .filter((holder) => holder.id === id)
    .flatMap((holder) => sheetsFor({ ...holder, language }, meetings, frame));
  const printed = sheets.length > 0 ? sheets : [emptySheet(kind, language, frame)];
  return print(printed, edition, frame.words, language, null, now);
}

/**
 * Sheets for the desk to hand out, each in its holder's language: of everybody of a kind or of one, of one day or
 * of all. What was printed is in the audit log.
 */
export async function deskSheets(
  actor: Actor,
  edition: EditionView,
  { of, id, day }: SheetAsked,
  locale: Locale,
  now = new Date(),
): Promise<Result<SheetFile, Refused | Refusal<"forbidden">>> {
  if (actor.kind !== "user" || !canPrint(actor, edition.id)) return refuse("forbidden");
  const meetings = scheduled(await meetingsOfEdition(actor, edition.id), edition, day);
  const frame = { edition, words: await allWords() };
  const holders = holdersOf(of, meetings, frame).filter((holder) => id === undefined || holder.id === id);
  const sheets = holders.flatMap((holder) => sheetsFor(holder, meetings, frame));
  if (sheets.length === 0) return refuse("meeting.noSheet");
  await db.$transaction(async (tx) => {
    const entry = {
      editionId: edition.id,
      action: "meeting.sheets",
      entity: "edition",
      entityId: edition.id,
    };
    const about = { of, ...(id ? { id } : {}), ...(day ? { day } : {}) };
    await record(tx, actor, { ...entry, after: { ...about, count: sheets.length } });
  });
  return ok(await print(sheets, edition, frame.words, locale, actor.name, now));
}

const scheduled = <Meeting extends MeetingView>(
  meetings: Meeting[],
  { timeZone }: EditionView,
  day?: string,
) =>
  meetings.filter(
    ({ state, startsAt }) =>
      state === "SCHEDULED" && (day === undefined || dayOf(startsAt, timeZone) === day),
  );

async function allWords(): Promise<Record<Locale, Words>> {
  const entries = LOCALES.map(async (locale) => [locale, await translatorFor(locale)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<Locale, Words>;
}

async function print(
  sheets: Sheet[],
  edition: EditionView,
  words: Record<Locale, Words>,
  language: Locale,
  madeBy: string | null,
  madeAt: Date,
): Promise<SheetFile> {
  const timetable = await timetableOf(edition.id);
  const footIn = (locale: Locale) => {
    const moment = (at: Date) => formatMoment(at, locale, edition.timeZone);
    const t = words[locale];
    const parts = [
      timetable &&
        t("meeting.sheet.timetable", { number: timetable.number, moment: moment(timetable.publishedAt) }),
      t("meeting.sheet.printed", {
        moment: moment(madeAt),
        zone: zoneName(edition.timeZone, locale, madeAt),
      }),
      madeBy && t("meeting.sheet.by", { name: madeBy }),
    ];
    return parts.filter(Boolean).join(" · ");
  };
  const stamp: Stamp = {
    ...{ words, language, madeAt, madeBy: madeBy ?? "" },
    title: words[language]("meeting.sheet.title", { edition: pick(edition.title, language) }),
    edition: inAll((locale) => pick(edition.title, locale)),
    foot: inAll(footIn),
  };
  const stampedOn = dayOf(madeAt, edition.timeZone).replaceAll("-", "");
  return { body: sheetsPdf(sheets, stamp), fileName: `meetings-${edition.number}-${stampedOn}.pdf` };
}

const inAll = (text: (locale: Locale) => string) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, text(locale)])) as Record<Locale, string>;
