import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { MESSENGERS } from "@/lib/contact/schema";
import type { FormModel } from "./form-model";

export type CountryChoice = { value: string; label: string };

export function ContactBlock({ model, countries }: { model: FormModel; countries: CountryChoice[] }) {
  const t = useTranslations("contact");
  const r = useTranslations("registration");
  return (
    <fieldset className="grid gap-6">
      <legend className="mb-1 font-title text-xl">{t("block.legend")}</legend>
      <p className="text-ink-soft">{t("block.intro")}</p>
      <TextInput
        {...model.field("email")}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        label={t("email.label")}
        help={t("email.help")}
        maxLength={320}
      />
      <Select
        {...model.field("phoneCountry")}
        label={t("phoneCountry.label")}
        help={t("phoneCountry.help")}
        autoComplete="tel-country-code"
        options={countries}
      />
      <TextInput
        {...model.field("phone")}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        label={t("phone.label")}
        help={t("phone.help")}
        maxLength={40}
      />
      <Select
        {...model.field("messenger")}
        label={t("messenger.label")}
        help={t("messenger.help")}
        mark={r("optional")}
        options={MESSENGERS.map((value) => ({ value, label: t(`messenger.${value}`) }))}
      />
      <div data-messenger-id>
        <TextInput
          {...model.field("messengerId")}
          label={t("messengerId.label")}
          help={t("messengerId.help")}
          mark={r("optional")}
          autoComplete="off"
          maxLength={64}
        />
      </div>
    </fieldset>
  );
}
