import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { LiveLine } from "@/components/headcount/live-line";
import { DayAhead } from "@/components/meeting/day-ahead";
import { DayFilters } from "@/components/meeting/day-filters";
import { DaySlot } from "@/components/meeting/day-slot";
import { NoDay } from "@/components/meeting/no-day";
import { RefreshAt } from "@/components/meeting/refresh-at";
import { SheetLinks } from "@/components/meeting/sheet-links";
import { SlotNav } from "@/components/meeting/slot-nav";
import { ButtonLink } from "@/components/ui/button";
import { attendance } from "@/lib/meeting/day-queries";
import { isIn, nextTurn, shownOf } from "@/lib/meeting/day-rules";
import { meetingsOfEdition, timetableOf } from "@/lib/meeting/queries";
import { dayFilter } from "@/lib/meeting/schema";
import { canStaff } from "@/lib/platform/auth/actor";
import { formatDay } from "@/lib/platform/i18n/dates";
import { timeSlots } from "@/lib/round/queries";
import { type DeskParams, gate } from "../../gate";
import { markMeeting } from "./actions";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting");
  return { title: t("day.title") };
}

/** The day itself: who should sit where now, who is missing, what became of it, and what comes next. */
export default async function DayPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const [t, filter, slots, timetable] = await Promise.all([
    getTranslations("meeting.day"),
    searchParams.then((sent) => dayFilter.parse(sent)),
    timeSlots(edition.id),
    timetableOf(edition.id),
  ]);
  const now = new Date();
  const [desk, zone] = [`/${locale}/organise/${edition.number}`, edition.timeZone];
  const base = `${desk}/matching/day`;
  const shown = shownOf(slots, filter, zone, now);
  if (!shown) return <NoDay kind="noSlots" title={t("title")} href={`${desk}/matching/rounds`} />;
  const { slot, next } = shown;
  const meetings = await meetingsOfEdition(actor, edition.id, {
    slotIds: [slot.id, ...(next ? [next.id] : [])],
  });
  if (meetings.length === 0 && !timetable)
    return <NoDay kind="notPublished" title={t("title")} href={`${desk}/matching/plans`} />;
  const profiles = meetings.flatMap(({ parties }) => parties.map(({ profileId }) => profileId));
  const here = await attendance(actor, edition.id, [...new Set(profiles)]);
  const common = { locale, zone, attendance: here, filter, begun: shown.begun };
  return (
    <>
      <DeskHead
        title={t("title")}
        text={
          <span className="flex flex-wrap gap-x-4">
            {formatDay(shown.day, locale)}
            <LiveLine editionId={edition.id} />
          </span>
        }
        actions={
          <ButtonLink variant="quiet" size="dense" href={`/${locale}/screen/${edition.number}`}>
            {t("screen")}
          </ButtonLink>
        }
      />
      <RefreshAt at={nextTurn(slots, now, shown.opensAt)?.getTime() ?? null} />
      <SlotNav {...{ base, shown, filter, locale, zone }} />
      <DayAhead {...{ shown, locale, zone }} />
      <DayFilters {...{ base, filter, locale }} begun={shown.begun} meetings={meetings} />
      <DaySlot
        {...common}
        slot={slot}
        meetings={meetings.filter((meeting) => isIn(meeting, slot.id))}
        edits={
          canStaff(actor, edition.id)
            ? { action: markMeeting, editionId: edition.id, report: base, opens: shown.begun }
            : null
        }
      />
      {next ? (
        <DaySlot
          {...common}
          ahead
          slot={next}
          meetings={meetings.filter(({ slotIds }) => slotIds[0] === next.id)}
          edits={null}
        />
      ) : null}
      {canStaff(actor, edition.id) && timetable ? (
        <SheetLinks
          base={`${desk}/matching/sheets`}
          day={shown.day}
          several={shown.days.length > 1}
          locale={locale}
        />
      ) : null}
    </>
  );
}
