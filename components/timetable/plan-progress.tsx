import { useTranslations } from "next-intl";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import type { PlanDetail } from "@/lib/timetable/schema";
import { Elapsed } from "./elapsed";
import { Levels } from "./levels";

type Props = {
  plan: Pick<
    PlanDetail,
    "state" | "solved" | "placed" | "unplaced" | "createdAt" | "limitSeconds" | "stopRequested"
  >;
  stop: FieldsFormProps["action"] | null;
  hidden: Record<string, string>;
};

/** How far a run is: the best plan so far, what is proved of it, how long it has taken; stopping keeps that plan. */
export function PlanProgress({ plan, stop, hidden }: Props) {
  const [t, errors] = [useTranslations("timetable"), useTranslations("errors")];
  const { solved, placed, unplaced } = plan;
  return (
    <section aria-labelledby="progress" className="grid gap-4">
      <h2 id="progress" className="font-title text-xl">
        {t(plan.state === "QUEUED" ? "progress.queued" : "progress.solving")}
      </h2>
      <p className="text-sm text-ink-soft">
        <Elapsed since={plan.createdAt} sentence={t("progress.elapsed", { seconds: "{seconds}" })} />{" "}
        {t("progress.limit", { seconds: plan.limitSeconds })}
      </p>
      {solved ? (
        <>
          <p>{t("progress.best", { placed, unplaced, seconds: Math.round(solved.elapsed) })}</p>
          <Levels levels={solved.levels} />
        </>
      ) : (
        <p>{t("progress.nothing")}</p>
      )}
      {plan.stopRequested ? <Notice tone="waiting" role="status" title={t("progress.stopping")} /> : null}
      {stop && !plan.stopRequested ? (
        <FieldsForm
          action={stop}
          hidden={hidden}
          errorTitle={errors("summary")}
          submit={t(solved ? "progress.stopKeep" : "progress.stop")}
          variant="quiet"
        />
      ) : null}
    </section>
  );
}
