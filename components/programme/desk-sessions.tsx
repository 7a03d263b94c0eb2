import { useTranslations } from "next-intl";
import { FillBar } from "@/components/ui/fill-bar";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { EditionView } from "@/lib/edition/schema";
import { formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { sharingRoom } from "@/lib/programme/rules";
import type { SessionView } from "@/lib/programme/schema";

type Props = {
  day: string;
  sessions: SessionView[];
  all: SessionView[];
  edition: EditionView;
  locale: Locale;
  /** Whether each session leads to its page, where organisers change it. */
  links: boolean;
};

/** One day of the programme as organisers see it: how full, who waits, what collides. */
export function DeskSessions({ day, sessions, all, edition, locale, links }: Props) {
  const t = useTranslations("programme");
  const d = useTranslations("domain");
  const base = `/${locale}/organise/${edition.number}/programme/sessions`;
  const columns: Column<SessionView>[] = [
    {
      key: "time",
      head: t("column.time"),
      className: "figures whitespace-nowrap",
      cell: ({ startsAt, endsAt }) =>
        `${formatTime(startsAt, edition.timeZone)}–${formatTime(endsAt, edition.timeZone)}`,
    },
    {
      key: "session",
      head: t("column.session"),
      rowHead: true,
      className: "min-w-48",
      cell: (session) => (
        <span className="grid whitespace-normal">
          {links ? (
            <a href={`${base}/${session.id}`} className="text-link">
              {pick(session.title, locale)}
            </a>
          ) : (
            pick(session.title, locale)
          )}
          <span className="font-normal text-ink-soft">{d(`sessionKind.${session.kind}`)}</span>
          {sharingRoom(session, all).map((other) => (
            <span key={other.id} className="font-normal text-amber">
              {t("warn.shared", { other: pick(other.title, locale) })}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: "room",
      head: t("column.room"),
      className: "min-w-32",
      cell: ({ room }) => (room ? pick(room.name, locale) : t("form.noRoom")),
    },
    {
      key: "seats",
      head: t("column.seats"),
      className: "min-w-40",
      cell: (session) => (session.bookable ? <Seats session={session} edition={edition} /> : null),
    },
    {
      key: "waiting",
      head: t("column.waiting"),
      numeric: true,
      cell: ({ waitlisted, bookable }) => (bookable ? waitlisted : ""),
    },
    { key: "state", head: t("column.state"), cell: (session) => <State session={session} /> },
  ];
  return <Table caption={day} columns={columns} rows={sessions} rowKey={({ id }) => id} whole />;
}

function Seats({ session, edition }: { session: SessionView; edition: EditionView }) {
  const t = useTranslations("programme");
  const d = useTranslations("domain");
  const { reserved, capacity, waitlisted: waiting } = session;
  const segments = edition.sideOrder.map((side) => ({
    tone: side,
    label: d(`side.${side}`),
    count: session.sides.find((share) => share.side === side)?.reserved ?? 0,
  }));
  const sides = segments.map(({ label, count }) => `${label} ${count}`).join(" · ");
  return (
    <span className="grid gap-0.5">
      <span className="figures">{t("seats", { reserved, capacity })}</span>
      <FillBar
        segments={segments}
        capacity={capacity}
        waiting={waiting}
        label={t("fill", { reserved, capacity, waiting, sides })}
      />
    </span>
  );
}

const TONES = { open: "confirmed", full: "waiting", closed: "ended", free: "open" } as const satisfies Record<
  string,
  StatusTone
>;

function State({ session }: { session: SessionView }) {
  const t = useTranslations("programme");
  const state = stateOf(session);
  return <StatusMark tone={TONES[state]}>{t(`state.${state}`)}</StatusMark>;
}

function stateOf({ bookable, closed, reserved, capacity }: SessionView): keyof typeof TONES {
  if (!bookable) return "free";
  if (closed) return "closed";
  return reserved >= capacity ? "full" : "open";
}
