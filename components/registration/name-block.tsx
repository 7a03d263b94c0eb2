import { useTranslations } from "next-intl";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { TextInput } from "@/components/ui/text-input";
import { HONORIFICS, SIDES } from "@/lib/names/schema";
import { BySide } from "./by-side";
import type { FormModel } from "./form-model";

const AUTOCOMPLETE = { nativeFamily: "family-name", nativeGiven: "given-name" } as const;

/** The name as the person's side writes it, family before given; then as in the passport. */
export function NameBlock({ model }: { model: FormModel }) {
  const t = useTranslations("names");
  const say = (key: string) => (side: string) => t(key, { side });
  return (
    <fieldset className="grid gap-6">
      <legend className="mb-1 font-title text-xl">{t("block.legend")}</legend>
      <p className="text-ink-soft">{t("block.intro")}</p>
      {(["nativeFamily", "nativeGiven"] as const).map((name) => (
        <TextInput
          key={name}
          {...model.field(name)}
          label={<BySide>{say(`${name}.label`)}</BySide>}
          help={<BySide>{say(`${name}.help`)}</BySide>}
          autoComplete={AUTOCOMPLETE[name]}
          maxLength={80}
        />
      ))}
      <div data-only="JP">
        <TextInput
          {...model.field("reading")}
          label={t("reading.label")}
          help={t("reading.help", { side: "JP" })}
          lang="ja"
          maxLength={120}
        />
      </div>
      {(["latinFamily", "latinGiven"] as const).map((name) => (
        <TextInput
          key={name}
          {...model.field(name)}
          label={<BySide>{say(`${name}.label`)}</BySide>}
          help={<BySide>{say(`${name}.help`)}</BySide>}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          lang="en"
          maxLength={80}
        />
      ))}
      <ChoiceGroup
        type="radio"
        name="honorific"
        label={t("honorific.label")}
        help={t("honorific.help")}
        error={model.error("honorific")}
        columns={4}
        chosen={[model.text("honorific") || "NONE"]}
        options={HONORIFICS.map((value) => ({ value, label: t(`honorific.${value}`) }))}
      />
    </fieldset>
  );
}

/** Whom the person comes for: everything below follows from it. */
export function SideChoice({ model, order }: { model: FormModel; order: readonly string[] }) {
  const t = useTranslations("registration");
  const domain = useTranslations("domain.side");
  const sides = [...order, ...SIDES.filter((side) => !order.includes(side))] as (typeof SIDES)[number][];
  return (
    <ChoiceGroup
      type="radio"
      name="side"
      label={t("side.label")}
      help={t("side.help")}
      error={model.error("side")}
      columns={2}
      chosen={model.list("side")}
      options={sides.map((value) => ({ value, label: domain(value) }))}
    />
  );
}
