import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { Conflicts } from "@/components/timetable/conflicts";
import { Difference } from "@/components/timetable/difference";
import { planNames } from "@/components/timetable/plan-names";
import { publishBar } from "@/components/timetable/publish-bar";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import { canOrganise } from "@/lib/platform/auth/actor";
import { isId } from "@/lib/platform/id/is-id";
import { requestParties } from "@/lib/timetable/place-queries";
import { planDetail, planDifference } from "@/lib/timetable/queries";
import { type DeskParams, gate } from "../../../../gate";
import { publish, saveNote } from "../../actions";

type Props = { params: DeskParams & Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("timetable");
  return { title: t("publish.title") };
}

/** What publishing a plan changes, for whom; asked before it is done. */
export default async function PublishPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const { id } = await params;
  const plan = isId(id) ? await planDetail(actor, edition.id, id) : null;
  if (!plan) notFound();
  const difference = await planDifference(actor, edition.id, plan.id);
  const [gone, t, ui, errors] = await Promise.all([
    requestParties(actor, edition.id, difference.removed),
    getTranslations("timetable"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const here = `/${locale}/organise/${edition.number}/matching/plans/${plan.id}`;
  const reader = { locale, timeZone: edition.timeZone, base: `${here}/meetings` };
  const names = planNames({ ...plan, meetings: [...gone, ...plan.meetings] }, reader);
  const bar = publishBar(plan);
  const common = { errorTitle: errors("summary") };
  const one = { editionId: edition.id, id: plan.id };
  return (
    <>
      <DeskHead
        title={t("publish.title")}
        text={t("plan", { number: plan.number })}
        actions={
          <ButtonLink size="dense" variant="quiet" href={here}>
            {t("publish.back")}
          </ButtonLink>
        }
      />
      {bar ? <Notice tone="refusal" title={t(`publish.bar.${bar}`)} /> : null}
      <Conflicts conflicts={plan.conflicts} names={names} />
      <Difference difference={difference} plan={plan} names={names} />
      {bar ? null : (
        <>
          <FieldsForm
            {...common}
            action={saveNote}
            hidden={one}
            initial={{ note: plan.note }}
            fields={[{ kind: "text", name: "note", label: t("solve.note"), help: t("publish.noteHelp") }]}
            submit={ui("save")}
            variant="quiet"
            size="dense"
          />
          <div>
            <AskedForm
              {...common}
              action={publish}
              hidden={{ ...one, version: String(plan.version) }}
              variant="primary"
              trigger={t("publish.do")}
              ask={t("publish.ask")}
              means={t("publish.means")}
              submit={t("publish.do")}
              cancel={ui("cancel")}
            />
          </div>
        </>
      )}
    </>
  );
}
