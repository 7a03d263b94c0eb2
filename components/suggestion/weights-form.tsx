import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { WEIGHTS, type Weights } from "@/lib/matching/schema";

type Props = {
  weights: Weights;
  institutions: SelectOption[];
  chosen: string;
  /** Addresses of this page with the usual weights, and with those in force. */
  usual: string;
  inForce: string;
};

/** Weights to try: they stand in the address, so that nothing is saved by looking. */
export function WeightsForm({ weights, institutions, chosen, usual, inForce }: Props) {
  const t = useTranslations("suggestion.weights");
  return (
    <form method="get" className="grid gap-4">
      <p id="weights-help" className="text-sm text-ink-soft">
        {t("help")}
      </p>
      <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {WEIGHTS.map((one) => (
          <TextInput
            key={`${one} ${weights[one]}`}
            type="number"
            min={0}
            max={10}
            step={1}
            required
            name={one}
            label={t(`name.${one}`)}
            defaultValue={weights[one]}
          />
        ))}
      </div>
      <div className="max-w-xl">
        <Select
          name="institution"
          label={t("institution")}
          placeholder={t("choose")}
          options={institutions}
          defaultValue={chosen}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="quiet">{t("preview")}</Button>
        <ButtonLink variant="quiet" href={usual}>
          {t("usual")}
        </ButtonLink>
        <ButtonLink variant="quiet" href={inForce}>
          {t("inForce")}
        </ButtonLink>
      </div>
    </form>
  );
}
