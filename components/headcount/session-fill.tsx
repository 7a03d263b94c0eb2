import { useTranslations } from "next-intl";
import { FillBar, FillLegend } from "@/components/ui/fill-bar";
import type { SessionCounts } from "@/lib/headcount/schema";
import { formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { inFigures } from "./numbers";

type Props = { sessions: SessionCounts[]; locale: Locale; desk: string; timeZone: string };

/** What is full: reserved seats by side against the capacity, and who waits beyond it. */
export function SessionFill({ sessions, locale, desk, timeZone }: Props) {
  const t = useTranslations("headcount");
  const domain = useTranslations("domain.side");
  const bookable = sessions.filter((one) => one.bookable);
  const sides = (bookable[0]?.sides ?? []).map(({ side }) => ({ tone: side, label: domain(side) }));
  if (bookable.length === 0) return null;
  return (
    <section className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-title text-lg">{t("sessions")}</h2>
        <FillLegend segments={sides} />
      </div>
      <table className="figures w-full border-collapse text-sm">
        <caption className="sr-only">{t("sessions")}</caption>
        <thead>
          <tr className="border-b border-edge text-ink-soft">
            <th scope="col" className="py-1 text-left font-normal">
              {t("session")}
            </th>
            <th scope="col" className="py-1 text-left font-normal">
              {t("filled")}
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal whitespace-nowrap">
              {t("seats")}
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal whitespace-nowrap">
              {t("waiting")}
            </th>
          </tr>
        </thead>
        <tbody>
          {bookable.map((session) => (
            <SessionRow key={session.id} {...{ session, locale, desk, timeZone }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SessionRow({
  session,
  locale,
  desk,
  timeZone,
}: Omit<Props, "sessions"> & { session: SessionCounts }) {
  const t = useTranslations("headcount");
  const domain = useTranslations("domain.side");
  const { id, capacity, reserved, waitlisted: waiting } = session;
  const segments = session.sides.map((one) => ({
    tone: one.side,
    label: domain(one.side),
    count: one.reserved,
  }));
  const title = pick(session.title, locale);
  const bySide = segments
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${inFigures(count, locale)}`)
    .join(t("comma"));
  const list = `${desk}/delegates?session=${id}`;
  return (
    <tr className="border-b border-rule hover:bg-wash">
      <th scope="row" className="w-full max-w-0 py-1 pr-3 text-left font-normal">
        <a href={list} title={title} className="block hover:text-celadon hover:underline sm:truncate">
          <span className="text-ink-soft">{formatTime(session.startsAt, timeZone)}</span> {title}
        </a>
      </th>
      <td className="py-1">
        <div className="w-16 sm:w-44">
          <FillBar
            segments={segments}
            capacity={capacity}
            waiting={waiting}
            label={t("fillSentence", { title, reserved, capacity, bySide: bySide || "0", waiting })}
          />
        </div>
      </td>
      <td className="py-1 pl-3 text-right whitespace-nowrap">
        <a href={`${list}&seat=RESERVED`} className="hover:text-celadon hover:underline">
          {inFigures(reserved, locale)}/{inFigures(capacity, locale)}
        </a>
        {reserved >= capacity ? <span className="ml-1.5 font-semibold text-brick">{t("full")}</span> : null}
        {session.closed ? <span className="ml-1.5 text-ink-soft">{t("closed")}</span> : null}
      </td>
      <td className="py-1 pl-3 text-right whitespace-nowrap">
        {waiting > 0 ? (
          <a
            href={`${list}&seat=WAITLISTED`}
            className="inline-block min-w-6 font-semibold text-amber hover:underline"
          >
            {inFigures(waiting, locale)}
          </a>
        ) : (
          <span className="text-ink-soft">0</span>
        )}
      </td>
    </tr>
  );
}
