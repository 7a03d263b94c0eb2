import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { LiveLine } from "@/components/headcount/live-line";
import { planNames } from "@/components/timetable/plan-names";
import { PlanTable } from "@/components/timetable/plan-table";
import { PlansCompare } from "@/components/timetable/plans-compare";
import { SolveForms } from "@/components/timetable/solve-forms";
import { Empty } from "@/components/ui/empty";
import { canOrganise } from "@/lib/platform/auth/actor";
import { planPlaces, requestParties } from "@/lib/timetable/place-queries";
import { planPreview, plans } from "@/lib/timetable/queries";
import { type DeskParams, gate } from "../../gate";
import { repairPublished, solveAnew, tryWhatIf } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("timetable");
  return { title: t("title") };
}

/** The plans of the timetable, and the ways to make another. */
export default async function PlansPage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params);
  const [all, t] = await Promise.all([plans(actor, edition.id), getTranslations("timetable")]);
  const base = `/${locale}/organise/${edition.number}/matching`;
  const { timeZone } = edition;
  return (
    <>
      <DeskHead title={t("title")} text={t("text")} actions={<LiveLine editionId={edition.id} />} />
      {all.length === 0 ? (
        <Empty title={t("empty")}>{t(canOrganise(actor, edition.id) ? "emptyText" : "emptyViewer")}</Empty>
      ) : (
        <PlanTable plans={all} base={`${base}/plans`} locale={locale} timeZone={timeZone} />
      )}
      {all.length > 1 ? <PlansCompare plans={all} action={`${base}/plans/compare`} /> : null}
      {canOrganise(actor, edition.id) ? await ways() : null}
    </>
  );

  async function ways() {
    const [preview, places] = await Promise.all([
      planPreview(actor, edition.id),
      planPlaces(actor, edition.id),
    ]);
    const meetings = await requestParties(
      actor,
      edition.id,
      preview.impossible.map(({ meetingId }) => meetingId),
    );
    const source = {
      tables: places.tables,
      meetings,
      slots: places.slots.map((slot) => ({ ...slot, added: false })),
    };
    return (
      <SolveForms
        preview={preview}
        places={places}
        published={all.find(({ state }) => state === "PUBLISHED") ?? null}
        names={planNames(source, { locale, timeZone, base: `${base}/requests` })}
        links={base}
        editionId={edition.id}
        actions={{ solve: solveAnew, repair: repairPublished, whatIf: tryWhatIf }}
      />
    );
  }
}
