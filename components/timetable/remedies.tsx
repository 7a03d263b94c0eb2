import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import { institutionNames } from "@/lib/institution/name-rules";
import { newId } from "@/lib/platform/id/id";
import type { Effect, PlanDetail } from "@/lib/timetable/schema";
import type { PlanNames } from "./plan-names";
import { remedyFields } from "./remedy-fields";
import { pairWords } from "./words";

type Props = {
  plan: Pick<PlanDetail, "remedies" | "slots" | "tables">;
  names: PlanNames;
  /** Null for those who only look. */
  action: FieldsFormProps["action"] | null;
  hidden: Record<string, string>;
  /** Where an institution's limit is changed. */
  profiles: string;
};

/** What would let more meetings be placed, the most first, each with a button that tries it. */
export function Remedies({ plan, names, action, hidden, profiles }: Props) {
  const [t, errors] = [useTranslations("timetable"), useTranslations("errors")];
  return (
    <ul className="grid gap-2">
      {plan.remedies.map((effect) => {
        const fields = remedyFields(effect.remedy, plan);
        return (
          <li key={keyOf(effect)} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <RemedyText effect={effect} names={names} />
            {action && fields ? (
              <FieldsForm
                action={action}
                hidden={{ ...hidden, id: newId(), ...fields }}
                errorTitle={errors("summary")}
                submit={t("remedy.try")}
                variant="quiet"
                size="dense"
              />
            ) : null}
            {effect.remedy.kind === "limit" ? (
              <ButtonLink variant="quiet" size="dense" href={`${profiles}/${effect.remedy.participant}`}>
                {t("remedy.profile")}
              </ButtonLink>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function RemedyText({ effect: { remedy, places }, names }: { effect: Effect; names: PlanNames }) {
  const [t, d] = [useTranslations("timetable"), useTranslations("domain")];
  if (remedy.kind === "interpreter")
    return <span>{t("remedy.interpreter", { pair: pairWords(remedy.pair, t, d), places })}</span>;
  if (remedy.kind !== "limit") return <span>{t(`remedy.${remedy.kind}`, { places })}</span>;
  const party = names.party(remedy.participant);
  const lead = party && institutionNames(party.institution, names.locale).lead;
  return (
    <span>
      {t("remedy.limit", { places })}
      {lead ? t("colon") : null}
      {lead ? <span lang={lead.lang}>{lead.text}</span> : null}
    </span>
  );
}

const keyOf = ({ remedy }: Effect) =>
  remedy.kind === "interpreter" ? remedy.pair : remedy.kind === "limit" ? remedy.participant : remedy.kind;
