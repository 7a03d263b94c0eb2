import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { CompareFigures } from "@/components/timetable/compare-figures";
import { CompareMeetings } from "@/components/timetable/compare-meetings";
import { planNames } from "@/components/timetable/plan-names";
import { PlansCompare } from "@/components/timetable/plans-compare";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { isId } from "@/lib/platform/id/is-id";
import { comparePlans } from "@/lib/timetable/compare-rules";
import { planDetail, plans } from "@/lib/timetable/queries";
import { type DeskParams, gate } from "../../../gate";

type Props = {
  params: DeskParams;
  searchParams: Promise<{ a?: string | string[]; b?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("timetable");
  return { title: t("compare.title") };
}

/** Two plans side by side: their figures, and the meetings that they place differently. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const { a, b } = await searchParams;
  const plan = (id: unknown) =>
    typeof id === "string" && isId(id) ? planDetail(actor, edition.id, id) : Promise.resolve(null);
  const [all, first, second, t] = await Promise.all([
    plans(actor, edition.id),
    plan(a),
    plan(b),
    getTranslations("timetable"),
  ]);
  const base = `/${locale}/organise/${edition.number}/matching/plans`;
  const reader = { locale, timeZone: edition.timeZone, base: "" };
  return (
    <>
      <DeskHead
        title={t("compare.title")}
        text={t("compare.text")}
        actions={
          <ButtonLink size="dense" variant="quiet" href={base}>
            {t("plans")}
          </ButtonLink>
        }
      />
      {all.length > 1 ? (
        <PlansCompare plans={all} action={`${base}/compare`} a={first?.id} b={second?.id} />
      ) : null}
      {first && second ? (
        <>
          <CompareFigures first={first} second={second} locale={locale} />
          <CompareMeetings
            comparison={comparePlans(first.meetings, second.meetings)}
            names={[planNames(first, reader), planNames(second, reader)]}
          />
        </>
      ) : (
        <Empty title={t(all.length > 1 ? "compare.choose" : "compare.tooFew")} />
      )}
    </>
  );
}
