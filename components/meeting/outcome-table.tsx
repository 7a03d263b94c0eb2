import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CountTable } from "@/components/headcount/count-table";
import { InstitutionName } from "@/components/institution/institution-name";
import type {
  InstitutionOutcomes,
  OutcomeKey,
  OutcomeLine,
  SectorOutcomes,
  SideOutcomes,
} from "@/lib/meeting/outcome-schema";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { OUTCOME_COLUMNS, outcomeHref } from "./outcome-links";

/** What is counted, and by what. */
export type OutcomeRows =
  | { by: "side"; lines: SideOutcomes[] }
  | { by: "sector"; lines: SectorOutcomes[] }
  | { by: "institution"; lines: InstitutionOutcomes[] };

type Props = OutcomeRows & { desk: string; locale: Locale; aside?: ReactNode };

/** Outcomes by side, sector or institution; every figure opens the meetings it counts. */
export function OutcomeTable({ desk, locale, aside, ...rows }: Props) {
  const t = useTranslations("outcome");
  const { by } = rows;
  const base = `${desk}/matching/outcomes`;
  const written = (value: number) => value.toLocaleString(langTag(locale));
  const cells = (line: OutcomeLine<string>) => [
    ...OUTCOME_COLUMNS.map(({ key, show }) => ({
      value: written(line[key]),
      href: outcomeHref(base, { by, [by]: line.key, show }),
      emphasis: key === "agreed",
    })),
    ...(by === "sector" ? [] : [{ value: written(line.absent) }]),
  ];
  return (
    <div className="relative overflow-x-auto">
      <div className="min-w-240">
        <CountTable
          title={t(`by.${by}`)}
          aside={aside}
          first={t(`key.${by}`)}
          heads={[...OUTCOME_COLUMNS.map(({ key }) => t(key)), ...(by === "sector" ? [] : [t("absent")])]}
          rows={rows.lines.map((line) => ({
            key: line.key,
            href: outcomeHref(base, { by, [by]: line.key }),
            head: <Head line={line} by={by} locale={locale} />,
            cells: cells(line),
          }))}
        />
      </div>
    </div>
  );
}

type HeadProps = { line: OutcomeRows["lines"][number]; by: OutcomeKey; locale: Locale };

function Head({ line, by, locale }: HeadProps) {
  const d = useTranslations("domain.side");
  const s = useTranslations("sector.name");
  if ("institution" in line) return <InstitutionName institution={line.institution} locale={locale} inline />;
  return by === "side" ? d(line.key as SideOutcomes["key"]) : s(line.key as SectorOutcomes["key"]);
}
