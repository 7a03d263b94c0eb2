import { useTranslations } from "next-intl";
import type { AgreementFigures } from "@/lib/agreement/schema";
import type {
  InstitutionOutcomes,
  Outcomes,
  SectorOutcomes,
  SideOutcomes,
} from "@/lib/meeting/outcome-schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { OutcomeFigures } from "./outcome-figures";
import { OutcomeTable } from "./outcome-table";

/** The lines of sectors and of institutions that a dashboard has room for. */
export const OUTCOMES_SHOWN = 8;

type Props = {
  outcomes: Outcomes;
  sides: SideOutcomes[];
  sectors: SectorOutcomes[];
  institutions: InstitutionOutcomes[];
  agreements: AgreementFigures;
  desk: string;
  locale: Locale;
};

/** Outcomes of an edition's meetings on its dashboard: in all, by side, and where most came of them. */
export function OutcomeSection({ outcomes, sides, sectors, institutions, agreements, desk, locale }: Props) {
  const t = useTranslations("outcome");
  const base = `${desk}/matching/outcomes`;
  const all = (by: "sector" | "institution", label: string) => (
    <a href={`${base}?by=${by}`} className="text-link text-sm">
      {label}
    </a>
  );
  return (
    <section aria-labelledby="outcomes" className="grid gap-6 border-t border-edge pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="outcomes" className="font-title text-xl">
          {t("title")}
        </h2>
        <a href={base} className="text-link text-sm">
          {t("all")}
        </a>
      </div>
      <OutcomeFigures {...{ outcomes, agreements, desk, locale }} />
      <OutcomeTable by="side" lines={sides} {...{ desk, locale }} />
      <OutcomeTable
        by="sector"
        lines={sectors}
        aside={all("sector", t("sectorsAll"))}
        {...{ desk, locale }}
      />
      <OutcomeTable
        by="institution"
        lines={institutions}
        aside={all("institution", t("institutionsAll"))}
        {...{ desk, locale }}
      />
    </section>
  );
}
