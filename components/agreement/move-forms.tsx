import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import type { FieldsFormProps, FormField } from "@/components/ui/fields-form";
import { nextStates, stateBefore } from "@/lib/agreement/rules";
import type { AgreementDetail, Move } from "@/lib/agreement/schema";

type Action = FieldsFormProps["action"];

type Props = {
  agreement: AgreementDetail;
  /** Today at the venue. */
  today: string;
  hidden: Record<string, string>;
  actions: { move: Action; back: Action; remove: Action };
};

/** Where an agreement may go from here, each asked first: on, one step back, and away while it is only planned. */
export function MoveForms({ agreement, today, hidden, actions }: Props) {
  const t = useTranslations("agreement");
  const d = useTranslations("domain.agreementState");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  const { state, version, endsOn } = agreement;
  const before = stateBefore(agreement);
  const common = { cancel: ui("cancel"), errorTitle: errors("summary") };
  const days: Record<Move["to"], { fields: FormField[]; initial: Record<string, string> }> = {
    SIGNED: { fields: [day("signedOn", t("field.signedOn"))], initial: { signedOn: today } },
    IN_FORCE: {
      fields: [
        day("inForceFrom", t("field.inForceFrom")),
        day("until", t("field.until"), t("field.untilHelp")),
      ],
      initial: { inForceFrom: today },
    },
    ENDED: {
      fields: [day("endsOn", t("field.endsOn"))],
      initial: { endsOn: endsOn && endsOn < today ? endsOn : today },
    },
  };
  return (
    <>
      {nextStates(state).map((to) => (
        <AskedForm
          key={`${to} ${version}`}
          {...{ ...common, ...days[to], action: actions.move, hidden: { ...hidden, to } }}
          trigger={t(`move.${to}`)}
          ask={t(`move.${to}_ask`)}
          means={t(`move.${to}_means`)}
          submit={t(`move.${to}`)}
        />
      ))}
      {before ? (
        <AskedForm
          key={`back ${version}`}
          {...{ ...common, hidden, action: actions.back }}
          trigger={t("back.open", { state: d(before) })}
          ask={t("back.ask", { state: d(before) })}
          means={t("back.means")}
          submit={t("back.do")}
        />
      ) : (
        <AskedForm
          key={`remove ${version}`}
          {...{ ...common, hidden, action: actions.remove }}
          variant="danger"
          trigger={t("remove.open")}
          ask={t("remove.ask")}
          means={t("remove.means")}
          submit={t("remove.do")}
        />
      )}
    </>
  );
}

const day = (name: string, label: string, help?: string): FormField => ({
  ...{ kind: "text", type: "date", name, label, help },
});
