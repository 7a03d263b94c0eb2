import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BigFigures } from "@/components/headcount/big-figures";
import { DeskLinks, KeyTable, MissingTable } from "@/components/headcount/group-tables";
import { LiveLine } from "@/components/headcount/live-line";
import { SessionFill } from "@/components/headcount/session-fill";
import { SideTable } from "@/components/headcount/side-table";
import { SignUpChart } from "@/components/headcount/sign-up-chart";
import { OUTCOMES_SHOWN, OutcomeSection } from "@/components/meeting/outcome-section";
import { agreementFigures } from "@/lib/agreement/queries";
import { editionBefore } from "@/lib/edition/queries";
import { daysBetween } from "@/lib/edition/venue-time-rules";
import { dashboard, signUpsBefore } from "@/lib/headcount/queries";
import { sumAt } from "@/lib/headcount/rules";
import { editionOutcomes } from "@/lib/meeting/outcome-queries";
import { dayOf } from "@/lib/platform/i18n/dates";
import { type DeskParams, gate } from "./gate";

type Props = { params: DeskParams };

/** The most rows that still leave the main part on one screen. */
const MISSING_SHOWN = 8;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("headcount");
  return { title: t("title") };
}

export default async function DashboardPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params);
  const earlier = await editionBefore(edition);
  const [counts, before, met, agreements, t] = await Promise.all([
    dashboard(actor, edition),
    earlier && signUpsBefore(actor, edition, earlier),
    editionOutcomes(actor, edition, OUTCOMES_SHOWN),
    agreementFigures(actor, edition.id),
    getTranslations("headcount"),
  ]);
  if (!counts) notFound();
  const desk = `/${locale}/organise/${edition.number}`;
  const daysLeft = daysBetween(dayOf(new Date(), edition.timeZone), edition.startsOn);
  const then = earlier && before ? { number: earlier.number, days: before.days } : null;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="font-title text-2xl">{t("title")}</h1>
          <LiveLine editionId={edition.id} />
          {daysLeft > 0 ? (
            <span className="text-sm text-ink-soft">{t("daysLeft", { days: daysLeft })}</span>
          ) : null}
        </div>
        <DeskLinks desk={desk} />
      </div>
      <BigFigures
        total={counts.total}
        locale={locale}
        desk={desk}
        before={then && { number: then.number, count: sumAt(then.days, daysLeft) }}
      />
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <SessionFill sessions={counts.sessions} locale={locale} desk={desk} timeZone={edition.timeZone} />
        <div className="grid gap-6">
          <SideTable sides={counts.sides} locale={locale} desk={desk} />
          <MissingTable delegations={counts.delegations} locale={locale} desk={desk} most={MISSING_SHOWN} />
        </div>
      </div>
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <SignUpChart locale={locale} now={{ number: edition.number, days: counts.days }} before={then} />
        <div className="grid gap-6 sm:grid-cols-2 xl:grid-cols-1 2xl:grid-cols-2">
          <KeyTable what="kind" rows={counts.kinds} locale={locale} desk={desk} />
          <KeyTable what="level" rows={counts.levels} locale={locale} desk={desk} />
        </div>
      </div>
      {met ? <OutcomeSection {...met} {...{ agreements, desk, locale }} /> : null}
    </>
  );
}
