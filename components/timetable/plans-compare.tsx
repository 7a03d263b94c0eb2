import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { PlanLine } from "@/lib/timetable/schema";
import { planName } from "./words";

type Props = { plans: PlanLine[] /** The page that compares. */; action: string; a?: string; b?: string };

/** Chooses two plans to be compared. */
export function PlansCompare({ plans, action, a, b }: Props) {
  const t = useTranslations("timetable");
  const options = plans.map((plan) => ({ value: plan.id, label: planName(plan, t) }));
  return (
    <form method="get" action={action} className="flex flex-wrap items-end gap-3 text-sm">
      <div className="min-w-44">
        <Select name="a" label={t("compare.first")} options={options} defaultValue={a ?? plans[1]?.id} />
      </div>
      <div className="min-w-44">
        <Select name="b" label={t("compare.second")} options={options} defaultValue={b ?? plans[0]?.id} />
      </div>
      <Button variant="quiet">{t("compare.do")}</Button>
    </form>
  );
}
