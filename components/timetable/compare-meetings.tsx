import { useTranslations } from "next-intl";
import type { Comparison } from "@/lib/timetable/compare-rules";
import type { PlanMeeting } from "@/lib/timetable/schema";
import { MeetingList } from "./meeting-list";
import { changedWords, placeWords } from "./place-words";
import type { PlanNames } from "./plan-names";

type Props = { comparison: Comparison<PlanMeeting>; names: [first: PlanNames, second: PlanNames] };

/** The meetings that two plans place differently. */
export function CompareMeetings({ comparison, names: [first, second] }: Props) {
  const t = useTranslations("timetable");
  const { locale } = first;
  const only = (meetings: PlanMeeting[], names: PlanNames) =>
    meetings.map((meeting) => ({ meeting, note: placeWords(meeting.place, names, t) }));
  const moved = comparison.moved.map(({ meeting, to, ...changed }) => ({
    meeting,
    note:
      changed.slot || changed.table
        ? t("fromTo", { from: placeWords(meeting.place, first, t), to: placeWords(to.place, second, t) })
        : changedWords(changed, t),
  }));
  return (
    <>
      <p>{t("compare.same", { count: comparison.same })}</p>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-2">
        <MeetingList title={t("compare.onlyFirst")} items={only(comparison.first, first)} locale={locale} />
        <MeetingList
          title={t("compare.onlySecond")}
          items={only(comparison.second, second)}
          locale={locale}
        />
      </div>
      <MeetingList title={t("compare.moved")} items={moved} locale={locale} wide />
    </>
  );
}
