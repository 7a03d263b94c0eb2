import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { AGREEMENT_STATES, type AgreementFigures as Figures } from "@/lib/agreement/schema";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";

type Props = { figures: Figures; base: string; locale: Locale };

/** How many pairs signed, and how many agreements are in each state, each the way to those it counts. */
export function AgreementFigures({ figures, base, locale }: Props) {
  const t = useTranslations("agreement");
  const d = useTranslations("domain.agreementState");
  const written = (count: number) => count.toLocaleString(langTag(locale));
  return (
    <section
      aria-label={t("figures")}
      className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-5"
    >
      <Figure
        value={written(figures.signedPairs)}
        label={t("pairs")}
        note={t("pairsPlanned", { count: figures.plannedPairs })}
        href={base}
      />
      {AGREEMENT_STATES.map((state) => (
        <Figure
          key={state}
          value={written(figures[state])}
          label={d(state)}
          href={`${base}?state=${state}`}
          tone={state === "PLANNED" && figures.PLANNED > 0 ? "waiting" : "ink"}
        />
      ))}
    </section>
  );
}
