import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveLine } from "@/components/headcount/live-line";
import { RefreshAt } from "@/components/meeting/refresh-at";
import { ScreenBoard } from "@/components/meeting/screen-board";
import { ScreenFoot } from "@/components/meeting/screen-foot";
import { ScreenHead } from "@/components/meeting/screen-head";
import { boardOf, nextTurn } from "@/lib/meeting/day-rules";
import { meetingsOfEdition, timetableOf } from "@/lib/meeting/queries";
import { screenFilter } from "@/lib/meeting/schema";
import { timeSlots } from "@/lib/round/queries";
import { openScreen, type ScreenParams } from "./open-screen";

type Props = { params: ScreenParams; searchParams: Promise<Record<string, string>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting.screen");
  return { title: t("title") };
}

/** What hangs in the hall: who meets at which table now and next, large, without a desk around it. */
export default async function ScreenPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await openScreen(params);
  const [{ room }, slots, timetable] = await Promise.all([
    searchParams.then((sent) => screenFilter.parse(sent)),
    timeSlots(edition.id),
    timetableOf(edition.id),
  ]);
  const now = new Date();
  const board = boardOf(slots, edition.timeZone, now);
  const slotIds = [board.now, board.next].flatMap((slot) => slot?.id ?? []);
  const all = await meetingsOfEdition(actor, edition.id, { slotIds });
  const meetings = all.filter((meeting) => room === undefined || meeting.room.id === room);
  return (
    <>
      <RefreshAt at={nextTurn(slots, now)?.getTime() ?? null} />
      <ScreenBoard
        {...{ board, meetings, locale, timetable }}
        zone={edition.timeZone}
        head={<ScreenHead edition={edition} locale={locale} now={now} />}
        foot={
          <ScreenFoot {...{ edition, locale, room }} meetings={all}>
            <LiveLine editionId={edition.id} />
          </ScreenFoot>
        }
      />
    </>
  );
}
