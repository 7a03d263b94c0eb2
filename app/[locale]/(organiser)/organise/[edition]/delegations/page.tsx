import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DelegationTable } from "@/components/delegation/delegation-table";
import { DeskHead } from "@/components/edition/desk-head";
import { LiveLine } from "@/components/headcount/live-line";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { delegationHeadcounts } from "@/lib/headcount/queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delegation");
  return { title: t("title") };
}

export default async function DelegationsPage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params);
  const [delegations, t] = await Promise.all([
    delegationHeadcounts(actor, edition),
    getTranslations("delegation"),
  ]);
  if (!delegations) notFound();
  const desk = `/${locale}/organise/${edition.number}`;
  const organise = canOrganise(actor, edition.id);
  const sum = (key: "declared" | "named" | "missing") =>
    delegations.reduce((total, one) => total + one[key], 0);
  const add = organise ? (
    <ButtonLink href={`${desk}/delegations/new`} variant="quiet" size="dense">
      {t("add")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <DeskHead
        title={t("title")}
        text={
          <span className="flex flex-wrap gap-x-4">
            <span className="figures">
              {t("summary", { declared: sum("declared"), named: sum("named"), missing: sum("missing") })}
            </span>
            <LiveLine editionId={edition.id} />
          </span>
        }
        actions={add}
      />
      {delegations.length === 0 ? (
        <Empty title={t("none")} action={add}>
          {t("noneText")}
        </Empty>
      ) : null}
      {edition.sideOrder.map((side) => {
        const own = delegations.filter((one) => one.side === side);
        return own.length === 0 ? null : (
          <DelegationTable
            key={side}
            side={side}
            delegations={own}
            locale={locale}
            desk={desk}
            canChange={organise}
          />
        );
      })}
    </>
  );
}
