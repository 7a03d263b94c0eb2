import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PlanDetail } from "@/lib/timetable/schema";
import { Gaps } from "./gaps";
import { Levels } from "./levels";

type Props = {
  plan: Pick<PlanDetail, "kind" | "placed" | "unplaced" | "solved">;
  /** All figures at once; folded away where the timetable is what one came for. */
  open: boolean;
};

/** How good a plan is, in words; the solver's figures are those of what it found, not of edits since. */
export function PlanResult({ plan: { kind, placed, unplaced, solved }, open }: Props) {
  const t = useTranslations("timetable");
  return (
    <section aria-label={t("result.title")} className="grid gap-2 print:hidden">
      <p className="flex flex-wrap gap-x-3">
        <span className="font-medium">{t("result.placed", { placed, unplaced })}</span>
        {solved ? (
          <span>
            {t("column.gaps")}
            {t("colon")}
            <Gaps solved={solved} />
          </span>
        ) : null}
      </p>
      {solved ? <p>{t(`status.${solved.status}`)}</p> : null}
      {solved ? (
        <details open={open}>
          <summary className="touch-target cursor-pointer py-1 text-sm text-ink-soft">
            {t("result.figures", { seconds: Math.round(solved.elapsed), seed: String(solved.seed) })}
          </summary>
          <p className="mb-2 text-sm text-ink-soft">
            {t(solved.reproducible ? "result.repeatable" : "result.cut")}
          </p>
          <Levels levels={solved.levels} />
        </details>
      ) : null}
      {kind === "WHAT_IF" ? <Notice title={t("result.whatIf")} /> : null}
    </section>
  );
}
