import { useTranslations } from "next-intl";
import { addressOf } from "@/components/edition/pages";
import type { FieldsFormProps } from "@/components/ui/fields-form";
import type { PlanView } from "@/lib/timetable/form-schema";
import type { PlanDetail } from "@/lib/timetable/schema";
import type { PlanNames } from "./plan-names";
import { Remedies } from "./remedies";
import { UnplacedList } from "./unplaced-list";
import { viewAddress } from "./view-address";

type Props = {
  plan: PlanDetail;
  names: PlanNames;
  view: PlanView;
  here: string;
  profiles: string;
  editionId: string;
  whatIf: FieldsFormProps["action"] | null;
};

/** Meetings without a place, why, and what would help. */
export function LeftOut({ plan, names, view, here, profiles, editionId, whatIf }: Props) {
  const t = useTranslations("timetable");
  if (plan.unplaced === 0) return null;
  return (
    <section aria-labelledby="left-out" className="grid gap-4 print:hidden">
      <h2 id="left-out" className="font-title text-xl">
        {t("leftOut", { count: plan.unplaced })}
      </h2>
      {plan.remedies.length > 0 ? (
        <>
          <h3 className="font-title text-lg">{t("remedy.title")}</h3>
          <Remedies {...{ plan, names, profiles }} action={whatIf} hidden={{ editionId }} />
        </>
      ) : null}
      <h3 className="font-title text-lg">{t("reason.title")}</h3>
      <UnplacedList
        plan={plan}
        names={names}
        from={view.out}
        address={(out) => `${addressOf(here, viewAddress({ ...view, out: Number(out ?? 0) }))}#left-out`}
      />
    </section>
  );
}
