import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { Conflicts } from "@/components/timetable/conflicts";
import { MeetingFacts } from "@/components/timetable/meeting-facts";
import { MeetingPlace } from "@/components/timetable/meeting-place";
import { planNames } from "@/components/timetable/plan-names";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { canOrganise } from "@/lib/platform/auth/actor";
import { isId } from "@/lib/platform/id/is-id";
import { inOrder } from "@/lib/timetable/grid-rules";
import { planPlaces } from "@/lib/timetable/place-queries";
import { planDetail } from "@/lib/timetable/queries";
import { type DeskParams, gate } from "../../../../../gate";
import { place, takeOutOfPlan } from "../../../actions";

type Props = { params: DeskParams & Promise<{ id: string; meeting: string }> };

export async function generateMetadata() {
  const t = await getTranslations("timetable");
  return { title: t("meeting.title") };
}

/** One meeting of a plan: who, when, where, what stands in its way; in a draft, a form that moves it. */
export default async function PlannedMeetingPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params);
  const { id, meeting: wanted } = await params;
  const found = isId(id) ? await planDetail(actor, edition.id, id) : null;
  const meeting = found?.meetings.find((one) => one.id === wanted);
  if (!found || !meeting) notFound();
  const [places, t, layout] = await Promise.all([
    planPlaces(actor, edition.id),
    getTranslations("timetable"),
    getTranslations("layout"),
  ]);
  const plan = { ...found, tables: inOrder(found.tables, places.tables) };
  const plans = `/${locale}/organise/${edition.number}/matching/plans`;
  const here = `${plans}/${plan.id}`;
  const names = planNames(plan, { locale, timeZone: edition.timeZone, base: `${here}/meetings` });
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[
          { label: t("title"), href: plans },
          { label: t("plan", { number: plan.number }), href: here },
          { label: t("meeting.title") },
        ]}
      />
      <DeskHead title={t("meeting.title")} />
      <MeetingFacts plan={plan} meeting={meeting} names={names} />
      <Conflicts
        conflicts={plan.conflicts.filter(({ meetings }) => meetings.includes(meeting.id))}
        names={names}
      />
      {canOrganise(actor, edition.id) && plan.state === "DRAFT" ? (
        <MeetingPlace
          plan={plan}
          meeting={meeting}
          names={names}
          hidden={{
            editionId: edition.id,
            id: plan.id,
            version: String(plan.version),
            meetingId: meeting.id,
          }}
          actions={{ place, takeOut: takeOutOfPlan }}
        />
      ) : null}
    </>
  );
}
