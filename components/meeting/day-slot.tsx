import { useTranslations } from "next-intl";
import type { ActionFormProps } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import type { Attendance } from "@/lib/meeting/day-queries";
import { type Presence, presenceOf } from "@/lib/meeting/day-rules";
import type { DayFilter, ReportedMeeting } from "@/lib/meeting/schema";
import { formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { TimeSlotView } from "@/lib/round/schema";
import { DayList } from "./day-list";

/** What somebody may record; `report` is the address below which each meeting has its page. */
export type DayEdits = {
  action: ActionFormProps["action"];
  editionId: string;
  report: string;
  /** Whether the day has begun. */
  opens: boolean;
};

type Props = {
  slot: TimeSlotView;
  meetings: ReportedMeeting[];
  attendance: Map<string, Attendance>;
  filter: DayFilter;
  locale: Locale;
  zone: string;
  edits: DayEdits | null;
  /** Whether the day has begun, so that somebody can be missing. */
  begun: boolean;
  /** The slot after the one that is looked at. */
  ahead?: boolean;
};

/** One slot: its figures, then its meetings by table. */
export function DaySlot({ slot, meetings, attendance, filter, locale, zone, edits, begun, ahead }: Props) {
  const t = useTranslations("meeting.day");
  const time = `${formatTime(slot.startsAt, zone)}–${formatTime(slot.endsAt, zone)}`;
  const isAny = ({ parties }: ReportedMeeting, ...asked: Presence[]) =>
    parties.some(({ profileId }) => {
      const known = attendance.get(profileId);
      return known !== undefined && asked.includes(presenceOf(known, begun));
    });
  const matches = (meeting: ReportedMeeting) =>
    (!filter.room || meeting.room.id === filter.room) &&
    (filter.show !== "open" || meeting.outcome === "NONE") &&
    (filter.show !== "missing" || !begun || isAny(meeting, "nobody", "some"));
  const shown = meetings.filter(matches);
  const figures = [
    t("count", { count: meetings.length }),
    ahead ? null : t("openCount", { count: meetings.filter(({ outcome }) => outcome === "NONE").length }),
    begun ? t("missingCount", { count: meetings.filter((one) => isAny(one, "nobody")).length }) : null,
  ];
  const id = `slot-${slot.id}`;
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id={id} className="figures font-title text-lg">
          {t(ahead ? "next" : "current", { time })}
        </h2>
        <p className="figures text-sm text-ink-soft">{figures.filter(Boolean).join(" · ")}</p>
      </div>
      {shown.length === 0 ? (
        <Empty title={t(meetings.length === 0 ? "free" : "nothingFound")} />
      ) : (
        <DayList {...{ attendance, locale, edits, begun, ahead }} labelledBy={id} meetings={shown} />
      )}
    </section>
  );
}
