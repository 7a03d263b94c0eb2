import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { LiveLine } from "@/components/headcount/live-line";
import { NextSteps } from "@/components/matching/next-steps";
import { OverviewFigures } from "@/components/matching/overview-figures";
import { PairBalance } from "@/components/matching/pair-balance";
import { ButtonLink } from "@/components/ui/button";
import { matchingOverview } from "@/lib/timetable/overview-queries";
import { nextSteps } from "@/lib/timetable/overview-rules";
import { type DeskParams, gate } from "../gate";

export async function generateMetadata() {
  const t = await getTranslations("matching");
  return { title: t("title") };
}

/** Where matching stands, and what to do next. */
export default async function MatchingPage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params);
  const now = await matchingOverview(actor, edition.id, new Date());
  if (!now) notFound();
  const [t, outcome] = await Promise.all([getTranslations("matching.overview"), getTranslations("outcome")]);
  const base = `/${locale}/organise/${edition.number}/matching`;
  return (
    <>
      <DeskHead
        title={t("title")}
        text={<LiveLine editionId={edition.id} />}
        actions={
          <ButtonLink variant="quiet" size="dense" href={`${base}/outcomes`}>
            {outcome("title")}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <OverviewFigures now={now} locale={locale} timeZone={edition.timeZone} base={base} />
        <div className="grid gap-6">
          <NextSteps steps={nextSteps(now)} base={base} />
          <PairBalance pairs={now.pairs} base={base} />
        </div>
      </div>
    </>
  );
}
