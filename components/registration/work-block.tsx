import { useTranslations } from "next-intl";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { DELEGATE_ROLES } from "@/lib/delegate/schema";
import type { FoundInstitution } from "@/lib/institution/queries";
import { INSTITUTION_KINDS, INSTITUTION_LEVELS } from "@/lib/institution/schema";
import type { FormModel } from "./form-model";
import { InstitutionSearch } from "./institution-search";

export type DelegationChoice = { id: string; name: string; side: string };
export type InstitutionChoice = { id: string; name: string };

type Props = {
  model: FormModel;
  locale: string;
  delegations: DelegationChoice[];
  /** Known institutions of the name that was typed, where the person asked for them without JavaScript. */
  found: FoundInstitution[] | null;
  chosen: InstitutionChoice | null;
};

/** Where the person works and as what they come. */
export function WorkBlock({ model, locale, delegations, found, chosen }: Props) {
  const t = useTranslations("registration");
  const domain = useTranslations("domain");
  return (
    <fieldset className="grid gap-6">
      <legend className="mb-1 font-title text-xl">{t("work.legend")}</legend>
      <TextInput
        {...model.field("institutionName")}
        defaultValue={model.text("institutionName") || chosen?.name}
        label={t("institution.label")}
        help={t("institution.help")}
        autoComplete="organization"
        maxLength={200}
      />
      {found ? (
        <FoundInstitutions found={found} chosen={model.text("institutionId")} />
      ) : (
        <InstitutionSearch
          locale={locale}
          chosen={chosen?.id ?? ""}
          labels={{
            list: t("institution.list"),
            none: t("institution.none"),
            chosen: t("institution.chosen"),
            count: t("institution.count"),
          }}
        />
      )}
      <noscript>
        <button type="submit" name="intent" value="find" className="text-link justify-self-start">
          {t("institution.find")}
        </button>
      </noscript>
      <div className="grid gap-6" data-new-institution>
        {(["institutionKind", "institutionLevel"] as const).map((name) => (
          <Select
            key={name}
            {...model.field(name)}
            label={t(`${name}.label`)}
            help={t(`${name}.help`)}
            placeholder={t("choose")}
            options={(name === "institutionKind" ? INSTITUTION_KINDS : INSTITUTION_LEVELS).map((value) => ({
              value,
              label: domain(`${name === "institutionKind" ? "kind" : "level"}.${value}`),
            }))}
          />
        ))}
      </div>
      <TextInput
        {...model.field("position")}
        label={t("position.label")}
        help={t("position.help")}
        autoComplete="organization-title"
        maxLength={120}
      />
      <Delegations model={model} delegations={delegations} />
      <ChoiceGroup
        type="radio"
        name="role"
        label={t("role.label")}
        error={model.error("role")}
        columns={2}
        chosen={[model.text("role") || "MEMBER"]}
        options={DELEGATE_ROLES.map((value) => ({ value, label: domain(`role.${value}`) }))}
      />
    </fieldset>
  );
}

function Delegations({ model, delegations }: Pick<Props, "model" | "delegations">) {
  const t = useTranslations("registration");
  const domain = useTranslations("domain.side");
  const sides = [...new Set(delegations.map(({ side }) => side))];
  return (
    <Select
      {...model.field("delegationId")}
      label={t("delegation.label")}
      help={t("delegation.help")}
      mark={t("optional")}
      placeholder={t("delegation.none")}
      options={sides.map((side) => ({
        label: domain(side),
        options: delegations
          .filter((one) => one.side === side)
          .map(({ id, name }) => ({ value: id, label: name })),
      }))}
    />
  );
}

function FoundInstitutions({ found, chosen }: { found: FoundInstitution[]; chosen: string }) {
  const t = useTranslations("registration");
  if (found.length === 0) return <p role="status">{t("institution.none")}</p>;
  return (
    <ChoiceGroup
      type="radio"
      name="institutionId"
      label={t("institution.list")}
      chosen={[chosen]}
      options={[
        ...found.map(({ id, name, lang, note, noteLang }) => ({
          value: id,
          label: <span lang={lang}>{name}</span>,
          note: note ? <span lang={noteLang}>{note}</span> : undefined,
        })),
        { value: "", label: t("institution.new") },
      ]}
    />
  );
}
