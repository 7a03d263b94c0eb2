import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { StatusMark } from "@/components/ui/status-mark";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { SessionView } from "@/lib/programme/schema";
import { overlaps } from "@/lib/programme/seat-rules";

type Seat = { sessionId: string; state: string; position: number | null };
type Props = { seats: Seat[]; sessions: SessionView[]; locale: Locale; timeZone: string };

/** Which seats somebody has and where they wait, by time; sessions that overlap are pointed out. */
export function SeatAnswers({ seats, sessions, locale, timeZone }: Props) {
  const t = useTranslations("registration");
  const mine = sessions.flatMap((session) => {
    const seat = seats.find(({ sessionId }) => sessionId === session.id);
    return seat ? [{ ...session, seat }] : [];
  });
  if (mine.length === 0) return <p className="text-ink-soft">{t("seats.none")}</p>;
  const clashes = overlaps(mine);
  return (
    <section className="grid gap-4" aria-labelledby="seats">
      <h2 id="seats" className="font-title text-xl">
        {t("seats.title")}
      </h2>
      <ul className="divide-y divide-rule border-y border-rule">
        {mine.map(({ seat, ...session }) => (
          <li key={session.id} className="grid gap-1 py-3">
            <span className="font-medium">{pick(session.title, locale)}</span>
            <span className="text-sm text-ink-soft">
              {formatDay(dayOf(session.startsAt, timeZone), locale)}{" "}
              <span className="figures">
                {formatTime(session.startsAt, timeZone)}–{formatTime(session.endsAt, timeZone)}
              </span>
              {session.room ? ` · ${pick(session.room.name, locale)}` : ""}
            </span>
            {seat.state === "WAITLISTED" ? (
              <StatusMark tone="waiting">{t("seats.waiting", { position: seat.position ?? 0 })}</StatusMark>
            ) : (
              <StatusMark tone="confirmed">{t("seats.reserved")}</StatusMark>
            )}
          </li>
        ))}
      </ul>
      {clashes.length > 0 ? (
        <Notice tone="waiting" title={t("seats.overlap")}>
          <ul className="list-disc pl-6">
            {clashes.map(([one, other]) => (
              <li key={one.id + other.id}>
                {t("seats.overlapPair", { one: pick(one.title, locale), other: pick(other.title, locale) })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </section>
  );
}
