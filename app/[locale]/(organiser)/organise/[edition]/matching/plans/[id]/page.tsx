import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LiveLine } from "@/components/headcount/live-line";
import { Conflicts } from "@/components/timetable/conflicts";
import { LeftOut } from "@/components/timetable/left-out";
import { PlanActions } from "@/components/timetable/plan-actions";
import { PlanFailed } from "@/components/timetable/plan-failed";
import { PlanHead } from "@/components/timetable/plan-head";
import { planNames } from "@/components/timetable/plan-names";
import { PlanProgress } from "@/components/timetable/plan-progress";
import { PlanResult } from "@/components/timetable/plan-result";
import { TimetableView } from "@/components/timetable/timetable-view";
import { Notice } from "@/components/ui/notice";
import { canOrganise } from "@/lib/platform/auth/actor";
import { isId } from "@/lib/platform/id/is-id";
import { planView } from "@/lib/timetable/form-schema";
import { inOrder } from "@/lib/timetable/grid-rules";
import { planPlaces } from "@/lib/timetable/place-queries";
import { planDetail } from "@/lib/timetable/queries";
import { type DeskParams, gate } from "../../../gate";
import * as act from "../actions";

type Props = {
  params: DeskParams & Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations("timetable");
  return { title: t("title") };
}

/** One plan: how far it is while it is solved; then how good it is, the timetable, and what is left out and why. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const { id } = await params;
  const found = isId(id) ? await planDetail(actor, edition.id, id) : null;
  if (!found) notFound();
  const [view, places, t] = await Promise.all([
    searchParams.then((sent) => planView.parse(sent)),
    planPlaces(actor, edition.id),
    getTranslations("timetable"),
  ]);
  const plan = { ...found, tables: inOrder(found.tables, places.tables) };
  const matching = `/${locale}/organise/${edition.number}/matching`;
  const here = `${matching}/plans/${plan.id}`;
  const { timeZone } = edition;
  const names = planNames(plan, { locale, timeZone, base: `${here}/meetings` });
  const hidden = { editionId: edition.id, id: plan.id };
  const organise = canOrganise(actor, edition.id);
  const isRunning = plan.state === "QUEUED" || plan.state === "SOLVING";
  const live = <LiveLine editionId={edition.id} />;
  const actions = organise ? (
    <PlanActions
      {...{ plan, here, hidden }}
      actions={{ note: act.saveNote, copy: act.copyAsDraft, discard: act.discard }}
    />
  ) : null;
  return (
    <div className="print-landscape grid grid-cols-1 content-start gap-5">
      <PlanHead {...{ plan, locale, timeZone, live, actions }} />
      {view.letters === undefined ? null : (
        <Notice role="status" tone="confirmed" title={t("publish.done", { count: view.letters })} />
      )}
      {isRunning ? (
        <PlanProgress plan={plan} stop={organise ? act.stopAndKeep : null} hidden={hidden} />
      ) : plan.state === "FAILED" ? (
        <PlanFailed failure={plan.failure} plans={`${matching}/plans`} />
      ) : (
        <>
          <PlanResult plan={plan} open={actions === null || plan.state !== "DRAFT"} />
          <Conflicts conflicts={plan.conflicts} names={names} />
          <TimetableView
            {...{
              plan,
              names,
              view,
              here,
              rounds: places.rounds,
              sideOrder: edition.sideOrder,
              editionId: edition.id,
            }}
            actions={
              organise && plan.state === "DRAFT"
                ? { place: act.place, takeOut: act.takeOutOfPlan, swap: act.swap }
                : null
            }
          />
          <LeftOut
            {...{ plan, names, view, here, profiles: `${matching}/profiles`, editionId: edition.id }}
            whatIf={organise ? act.tryWhatIf : null}
          />
        </>
      )}
    </div>
  );
}
