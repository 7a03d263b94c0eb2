import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { LOCALE_NAMES, LOCALES, langTag } from "@/lib/platform/i18n/locales";
import type { FormModel } from "./form-model";

/** Language, interpretation, meals and access. */
export function NeedsBlock({ model }: { model: FormModel }) {
  const t = useTranslations("registration");
  return (
    <fieldset className="grid gap-6">
      <legend className="mb-1 font-title text-xl">{t("needs.legend")}</legend>
      <Select
        {...model.field("locale")}
        label={t("locale.label")}
        help={t("locale.help")}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: langTag(value) }))}
      />
      <Choice
        type="checkbox"
        name="interpretation"
        id="interpretation"
        value="on"
        defaultChecked={model.text("interpretation") !== ""}
        label={t("interpretation.label")}
        note={t("interpretation.help")}
      />
      {(["dietary", "access"] as const).map((name) => (
        <Textarea
          key={name}
          {...model.field(name)}
          label={t(`${name}.label`)}
          help={t(`${name}.help`)}
          mark={t("optional")}
          rows={2}
          maxLength={1000}
        />
      ))}
    </fieldset>
  );
}
