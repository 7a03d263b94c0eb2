import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Board } from "@/lib/meeting/day-rules";
import { isIn } from "@/lib/meeting/day-rules";
import type { MeetingView, Timetable } from "@/lib/meeting/schema";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { ScreenColumn } from "./screen-column";

type Words = ReturnType<typeof useTranslations<"meeting.screen">>;
type Props = {
  board: Board;
  meetings: MeetingView[];
  timetable: Timetable | null;
  locale: Locale;
  zone: string;
  head: ReactNode;
  foot: ReactNode;
};

/** The whole screen: what is held now on the left, what comes next on the right, each over all where it is alone. */
export function ScreenBoard({ board, meetings, timetable, locale, zone, head, foot }: Props) {
  const t = useTranslations("meeting.screen");
  const { now, next } = board;
  const columns = timetable
    ? [
        now ? { key: "now", slot: now, found: meetings.filter((one) => isIn(one, now.id)) } : null,
        next
          ? { key: "next", slot: next, found: meetings.filter(({ slotIds }) => slotIds[0] === next.id) }
          : null,
      ].filter((column) => column !== null)
    : [];
  const alone = columns.length < 2;
  const said = timetable ? saying(board, { locale, zone }, t) : t("pause");
  return (
    <main
      id="main"
      data-turning-frame=""
      className="grid min-h-dvh content-start gap-4 px-5 py-3 lg:h-dvh lg:grid-rows-[auto_minmax(0,1fr)_auto] lg:content-stretch lg:px-[2.5vw] lg:py-[2vh]"
    >
      {head}
      <div className={alone ? "grid min-h-0" : "grid min-h-0 gap-x-[3vw] gap-y-8 lg:grid-cols-2"}>
        {columns.length === 0 ? (
          <p className="self-center text-center font-title text-[max(1.6rem,min(3.4vw,6vh))] text-balance">
            {said}
          </p>
        ) : null}
        {columns.map(({ key, slot, found }) => (
          <ScreenColumn
            key={key}
            id={key}
            title={t(key === "now" ? "now" : "next")}
            time={`${formatTime(slot.startsAt, zone)}–${formatTime(slot.endsAt, zone)}`}
            note={alone ? said : null}
            running={key === "now"}
            meetings={found}
            wide={alone}
            locale={locale}
          />
        ))}
      </div>
      {foot}
    </main>
  );
}

/** When the next slot begins, that this is the last one, or that all is over. */
function saying({ now, next, later }: Board, { locale, zone }: Pick<Props, "locale" | "zone">, t: Words) {
  if (next) return t("begins", { time: formatTime(next.startsAt, zone) });
  if (later) {
    const day = formatDay(dayOf(later.startsAt, zone), locale);
    return t("beginsOn", { day, time: formatTime(later.startsAt, zone) });
  }
  return t(now ? "lastSlot" : "over");
}
