import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PlanDetail } from "@/lib/timetable/schema";
import { Levels } from "./levels";

type Props = { plan: Pick<PlanDetail, "kind" | "placed" | "unplaced" | "solved"> };

/** How good a plan is, in words; the solver's figures are those of what it found, not of edits since. */
export function PlanResult({ plan: { kind, placed, unplaced, solved } }: Props) {
  const t = useTranslations("timetable");
  return (
    <section aria-label={t("result.title")} className="grid gap-3 print:hidden">
      <p className="font-medium">{t("result.placed", { placed, unplaced })}</p>
      {solved ? <p>{t(`status.${solved.status}`)}</p> : null}
      {solved ? (
        <details className="group" open>
          <summary className="touch-target cursor-pointer text-sm text-ink-soft">
            {t("result.figures", { seconds: Math.round(solved.elapsed), seed: String(solved.seed) })}{" "}
            {t(solved.reproducible ? "result.repeatable" : "result.cut")}
          </summary>
          <Levels levels={solved.levels} />
        </details>
      ) : null}
      {kind === "WHAT_IF" ? <Notice title={t("result.whatIf")} /> : null}
    </section>
  );
}
