import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreementFigures } from "@/components/agreement/agreement-figures";
import { AgreementTable } from "@/components/agreement/agreement-table";
import { DeskHead } from "@/components/edition/desk-head";
import { FilterBar } from "@/components/edition/filter-bar";
import { Pages } from "@/components/edition/pages";
import { LiveLine } from "@/components/headcount/live-line";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { TabsNav } from "@/components/ui/tabs-nav";
import {
  agreementFigures,
  agreements,
  agreementsBefore,
  agreementsBeforeCount,
} from "@/lib/agreement/queries";
import { AGREEMENT_STATES, agreementFilter } from "@/lib/agreement/schema";
import { agreedWithout } from "@/lib/meeting/agreement-queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { dayOf } from "@/lib/platform/i18n/dates";
import { langTag } from "@/lib/platform/i18n/locales";
import { type DeskParams, gate } from "../gate";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: t("title") };
}

/** What was signed or is to be, in this edition; and of earlier ones what still runs. */
export default async function AgreementsPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const filter = agreementFilter.parse(await searchParams);
  const earlier = filter.edition === "all";
  const [{ lines, next }, figures, before, without, t, d] = await Promise.all([
    earlier ? agreementsBefore(actor, edition, filter) : agreements(actor, edition.id, filter),
    agreementFigures(actor, edition.id),
    agreementsBeforeCount(actor, edition),
    agreedWithout(actor, edition.id),
    getTranslations("agreement"),
    getTranslations("domain"),
  ]);
  const desk = `/${locale}/organise/${edition.number}`;
  const base = `${desk}/agreements`;
  const count = (value: number) => value.toLocaleString(langTag(locale));
  const add = canOrganise(actor, edition.id) ? (
    <ButtonLink size="dense" href={`${base}/new`}>
      {t("add")}
    </ButtonLink>
  ) : null;
  const option = (word: string) => (value: string) => ({ value, label: d(`${word}.${value}`) });
  const states = AGREEMENT_STATES.filter((state) => !earlier || state !== "ENDED");
  const filtered = filter.q || filter.state || filter.side || filter.after;
  return (
    <>
      <DeskHead
        title={t("title")}
        text={<LiveLine editionId={edition.id} />}
        actions={
          <>
            <ButtonLink size="dense" variant="quiet" href={`${base}/signing`}>
              {t("signing.title")}
            </ButtonLink>
            {add}
          </>
        }
      />
      <AgreementFigures figures={figures} base={base} locale={locale} />
      {without > 0 ? (
        <Notice
          tone="waiting"
          title={t("without", { count: without })}
          action={
            <ButtonLink size="dense" variant="quiet" href={`${desk}/matching/outcomes?show=without#list`}>
              {t("withoutShow")}
            </ButtonLink>
          }
        />
      ) : null}
      <TabsNav
        label={t("tabs")}
        items={[
          { href: base, label: t("tab.this"), count: count(figures.all), current: !earlier },
          { href: `${base}?edition=all`, label: t("tab.earlier"), count: count(before), current: earlier },
        ]}
      />
      {lines.length === 0 && !filtered ? (
        <Empty title={t(earlier ? "noneEarlier" : "empty")} action={earlier ? null : add}>
          {t(earlier ? "noneEarlierText" : "emptyText")}
        </Empty>
      ) : (
        <>
          <FilterBar
            clear={earlier ? `${base}?edition=all` : base}
            kept={{ edition: filter.edition }}
            filters={[
              { name: "q", label: t("search"), type: "search", value: filter.q },
              {
                ...{ name: "state", label: t("column.state"), all: t("all"), value: filter.state },
                options: states.map(option("agreementState")),
              },
              {
                ...{ name: "side", label: t("side"), all: t("all"), value: filter.side },
                options: edition.sideOrder.map(option("side")),
              },
            ]}
          />
          {lines.length === 0 ? (
            <Empty title={t("noneFound")}>{t("noneFoundText")}</Empty>
          ) : (
            <AgreementTable
              {...{ lines, locale, several: earlier }}
              desk={(number) => `/${locale}/organise/${number}`}
              today={dayOf(new Date(), edition.timeZone)}
            />
          )}
          <Pages base={base} filter={filter} next={next} summary={t("shown", { count: lines.length })} />
        </>
      )}
    </>
  );
}
