import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PlanFailure } from "@/lib/timetable/schema";

/** Why there is no plan, and where another can be asked for. */
export function PlanFailed({ failure, plans }: { failure: PlanFailure | null; plans: string }) {
  const t = useTranslations("timetable");
  const why = failure ?? "MISTAKE";
  return (
    <Notice
      tone="refusal"
      title={t(`failed.${why}`)}
      action={
        <ButtonLink variant="quiet" href={plans}>
          {t("failed.again")}
        </ButtonLink>
      }
    >
      <p>{t(`failed.${why}Text`)}</p>
    </Notice>
  );
}
