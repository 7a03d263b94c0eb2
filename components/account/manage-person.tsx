import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import { type PersonView, ROLES } from "@/lib/account/schema";

type Action = FieldsFormProps["action"];
type Props = {
  person: PersonView;
  editionId: string;
  actions: { role: Action; remove: Action; end: Action; disable: Action; enable: Action };
};

/** What organisers can do about one person. */
export function ManagePerson({ person, editionId, actions }: Props) {
  const t = useTranslations("account");
  const d = useTranslations("domain");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  const { name } = person;
  const common = { hidden: { editionId, userId: person.id }, errorTitle: errors("summary") };
  const asked = (what: "remove" | "end" | "disable" | "enable", danger: boolean) => (
    <AskedForm
      {...common}
      action={actions[what]}
      variant={danger ? "danger" : "quiet"}
      trigger={t(`${what}.do`)}
      ask={t(`${what}.ask`, { name })}
      means={t(`${what}.means`)}
      submit={t(`${what}.do`)}
      cancel={ui("cancel")}
    />
  );
  return (
    <section id="manage" className="grid gap-4 border-t border-edge pt-4">
      <h2 className="font-title text-lg">{name}</h2>
      <FieldsForm
        {...common}
        action={actions.role}
        submit={t("change.submit")}
        variant="quiet"
        initial={{ role: person.role }}
        fields={[
          {
            kind: "choice",
            type: "radio",
            name: "role",
            label: t("change.title"),
            options: ROLES.map((value) => ({
              value,
              label: d(`editionRole.${value}`),
              note: t(`roleMeans.${value}`),
            })),
          },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        {asked("end", false)}
        {person.disabled ? asked("enable", false) : asked("disable", true)}
        {asked("remove", true)}
      </div>
    </section>
  );
}
