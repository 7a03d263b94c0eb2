import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { Pages } from "@/components/edition/pages";
import { OutcomeFigures } from "@/components/meeting/outcome-figures";
import { OutcomeFilters } from "@/components/meeting/outcome-filters";
import { OutcomeMeetings } from "@/components/meeting/outcome-meetings";
import { OutcomeTable } from "@/components/meeting/outcome-table";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { TabsNav } from "@/components/ui/tabs-nav";
import { agreementFigures } from "@/lib/agreement/queries";
import { outcomeMeetings } from "@/lib/meeting/outcome-list-queries";
import { outcomeRows, outcomes } from "@/lib/meeting/outcome-queries";
import { OUTCOME_KEYS, outcomeFilter } from "@/lib/meeting/outcome-schema";
import { canOrganise, canStaff } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../../gate";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outcome");
  return { title: t("title") };
}

/** What became of the meetings: in figures by side, sector and institution, and the meetings behind each figure. */
export default async function OutcomesPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const filter = outcomeFilter.parse(await searchParams);
  const [total, agreements, rows, { meetings, next }, t] = await Promise.all([
    outcomes(actor, edition),
    agreementFigures(actor, edition.id),
    outcomeRows(actor, edition, filter.by),
    outcomeMeetings(actor, edition, filter),
    getTranslations("outcome"),
  ]);
  const desk = `/${locale}/organise/${edition.number}`;
  const base = `${desk}/matching/outcomes`;
  if (total.scheduled === 0)
    return (
      <>
        <DeskHead title={t("title")} />
        <Empty
          title={t("empty")}
          action={
            <ButtonLink variant="quiet" href={`${desk}/matching/plans`}>
              {t("toPlans")}
            </ButtonLink>
          }
        >
          {t("emptyText")}
        </Empty>
      </>
    );
  return (
    <>
      <DeskHead title={t("title")} text={t("counts")} />
      <OutcomeFigures outcomes={total} {...{ agreements, desk, locale }} />
      <TabsNav
        label={t("byLabel")}
        items={OUTCOME_KEYS.map((by) => ({
          href: `${base}?by=${by}`,
          label: t(`by.${by}`),
          current: by === filter.by,
        }))}
      />
      <OutcomeTable {...rows} {...{ desk, locale }} />
      <section aria-labelledby="list" className="grid gap-4">
        <h2 id="list" className="font-title text-xl">
          {t("list")}
        </h2>
        <OutcomeFilters {...{ base, filter, locale, meetings }} sides={edition.sideOrder} />
        {meetings.length === 0 ? (
          <Empty title={t("noneFound")}>{t("noneFoundText")}</Empty>
        ) : (
          <OutcomeMeetings
            {...{ meetings, locale, desk }}
            zone={edition.timeZone}
            may={{ report: canStaff(actor, edition.id), plan: canOrganise(actor, edition.id) }}
          />
        )}
        <Pages base={base} filter={filter} next={next} summary={t("listOf", { count: meetings.length })} />
      </section>
    </>
  );
}
