import { useTranslations } from "next-intl";
import { formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { placesOf } from "@/lib/round/rules";
import type { RoundView } from "@/lib/round/schema";
import { RoundWarnings } from "./round-warnings";
import { SlotStrip } from "./slot-strip";

type Props = {
  round: RoundView;
  editionId: string;
  locale: Locale;
  timeZone: string;
  /** Where rounds and tables are changed; null for those who only look. */
  change: (Parameters<typeof RoundWarnings>[0]["change"] & { rounds: string }) | null;
};

/** One round as the list shows it: its slots, and how many meetings it has places for. */
export function RoundCard({ round, editionId, locale, timeZone, change }: Props) {
  const t = useTranslations("round");
  const { session, slotMinutes, pauseMinutes, rooms } = round;
  const title = pick(session.title, locale);
  return (
    <section aria-labelledby={round.id} className="grid gap-3 border-t border-edge pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={round.id} className="font-title text-xl">
          {change ? (
            <a href={`${change.rounds}/${round.id}`} className="text-link">
              {title}
            </a>
          ) : (
            title
          )}{" "}
          <span className="figures text-base text-ink-soft">
            {`${formatTime(session.startsAt, timeZone)}–${formatTime(session.endsAt, timeZone)}`}
          </span>
        </h2>
        <RoundFigures slots={round.slots.length} tables={round.tables} />
      </div>
      <p className="text-sm text-ink-soft">
        {t("cutAs", { slot: slotMinutes, pause: pauseMinutes })}
        <br />
        {t("rooms", { rooms: rooms.map(({ name }) => pick(name, locale)).join(t("comma")) })}
      </p>
      <RoundWarnings round={round} editionId={editionId} change={change} />
      <SlotStrip round={round} locale={locale} timeZone={timeZone} />
    </section>
  );
}

/** Slots, tables, and the places that come of both. */
export function RoundFigures({ slots, tables }: { slots: number; tables: number }) {
  const t = useTranslations("round");
  return (
    <p className="figures flex flex-wrap items-baseline gap-x-2 text-sm">
      <span>{t("slots", { count: slots })}</span>
      <span aria-hidden="true">×</span>
      <span>{t("tables", { count: tables })}</span>
      <span aria-hidden="true">=</span>
      <strong className="text-base">{t("places", { count: slots * tables })}</strong>
    </p>
  );
}

/** All rounds together; they differ in their tables, so places are added up. */
export function RoundTotal({ rounds }: { rounds: RoundView[] }) {
  const t = useTranslations("round");
  const slots = rounds.reduce((sum, round) => sum + round.slots.length, 0);
  return (
    <p className="figures flex flex-wrap items-baseline gap-x-3 border-t border-edge pt-3 text-sm">
      <span>{t("total")}</span>
      <span>{t("slots", { count: slots })}</span>
      <strong className="text-base">{t("places", { count: placesOf(rounds) })}</strong>
    </p>
  );
}
