import "server-only";
import { addressName } from "@/lib/names/rules";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { dayOf, formatDay, formatTime, zoneName } from "@/lib/platform/i18n/dates";
import { langTag } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { type Translator, translatorFor } from "@/lib/platform/i18n/translate";
import { type Block, writeLetter } from "@/lib/platform/mail/html";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import type { Letter } from "@/lib/platform/mail/transport";
import { ownCalendar } from "./calendar-queries";
import { passUrl } from "./link-queries";
import { type OwnRegistration, ownRegistration, seatedSessions } from "./own-queries";
import { passPicture } from "./pass-queries";

type Opening = { subject: string; text: string; more?: string };

/**
 * The letter of an outbox row to a delegate, in their language, as their registration stands when it is
 * written. Null once the person was erased: there is nobody left to write to.
 */
export async function composeDelegateLetter(row: OutboxRow): Promise<Letter | null> {
  const own = row.delegateId ? await ownRegistration(SYSTEM, row.delegateId) : null;
  if (!own) return null;
  const t = await translatorFor(row.locale);
  const { subject, text, more } = opening(row, own, t);
  const { delegate } = own;
  const name = addressName(delegate, row.locale, delegate.honorific);
  const comes = delegate.status === "CONFIRMED";
  const ended = delegate.status === "DECLINED" || delegate.status === "CANCELLED";
  const blocks: Block[] = [
    { kind: "text", text: t("mail.greeting", { name: t(name.key, { name: name.name }) }) },
    { kind: "text", text },
    ...(more ? [{ kind: "text" as const, text: more }] : []),
    ...(ended ? [] : [...sessionBlocks(row, own, t), ...linkBlocks(row, own, t)]),
    ...(comes ? passBlocks(t) : []),
    { kind: "text", text: t("mail.closing", { edition: title(row, own), email: own.edition.contactEmail }) },
  ];
  return {
    subject,
    ...writeLetter(langTag(row.locale), blocks),
    attachments: ended ? [] : await attachments(row, own, comes),
  };
}

const title = (row: OutboxRow, own: OwnRegistration) => pick(own.edition.title, row.locale);

function opening(row: OutboxRow, own: OwnRegistration, t: Translator): Opening {
  const edition = title(row, own);
  const say = (key: string, more?: string): Opening => ({
    subject: t(`mail.${key}.subject`, { edition }),
    text: t(`mail.${key}.text`, { edition }),
    more,
  });
  const payload = row.payload as { sessionId?: string; reason?: string };
  switch (row.kind) {
    case "registration.received":
      return say(`received.${received(own.delegate.status)}`);
    case "registration.declined":
      return say(
        "declined",
        payload.reason ? t("mail.declined.reason", { reason: payload.reason }) : undefined,
      );
    case "seat.promoted": {
      const found = own.programme.find(({ id }) => id === payload.sessionId);
      const session = found ? pick(found.title, row.locale) : edition;
      return { subject: t("mail.promoted.subject", { session }), text: t("mail.promoted.text", { session }) };
    }
    default:
      return say(row.kind.replace("registration.", ""));
  }
}

/** A letter that leaves late tells how things stand, not how they stood. */
function received(status: string): "CONFIRMED" | "SUBMITTED" | "WAITLISTED" {
  return status === "CONFIRMED" || status === "WAITLISTED" ? status : "SUBMITTED";
}

function sessionBlocks(row: OutboxRow, own: OwnRegistration, t: Translator): Block[] {
  const zone = own.edition.timeZone;
  const items = seatedSessions(own).map(({ seat, ...session }) => {
    const when = `${formatDay(dayOf(session.startsAt, zone), row.locale)} ${formatTime(session.startsAt, zone)}–${formatTime(session.endsAt, zone)}`;
    const room = session.room ? ` · ${pick(session.room.name, row.locale)}` : "";
    const state =
      seat.state === "WAITLISTED" ? t("mail.waiting", { position: seat.position ?? 0 }) : t("mail.reserved");
    return { title: `${pick(session.title, row.locale)} · ${state}`, note: when + room };
  });
  if (items.length === 0) return [];
  return [
    { kind: "heading", text: t("mail.sessions") },
    { kind: "list", items },
    { kind: "small", text: t("mail.times", { zone: zoneName(zone, row.locale, own.edition.opensAt) }) },
  ];
}

function linkBlocks(row: OutboxRow, own: OwnRegistration, t: Translator): Block[] {
  return [
    { kind: "text", text: t("mail.link") },
    { kind: "link", href: passUrl(own.delegate, new Date(`${own.edition.endsOn}T24:00:00Z`), row.locale) },
    { kind: "small", text: t("mail.linkNote") },
  ];
}

const passBlocks = (t: Translator): Block[] => [
  { kind: "text", text: t("mail.passNote") },
  { kind: "picture", cid: "pass", alt: t("pass.pass.alt") },
];

async function attachments(
  row: OutboxRow,
  own: OwnRegistration,
  comes: boolean,
): Promise<Letter["attachments"]> {
  const calendar = {
    filename: "programme.ics",
    contentType: "text/calendar; charset=utf-8; method=PUBLISH",
    content: ownCalendar(own, row.locale, new Date()),
  };
  if (!comes) return [calendar];
  const content = await passPicture(own.delegate);
  return [calendar, { filename: "pass.png", contentType: "image/png", content, cid: "pass" }];
}
