import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { InterpreterTable } from "@/components/interpreter/interpreter-table";
import { PairSupply } from "@/components/interpreter/pair-supply";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { interpreters } from "@/lib/interpreter/queries";
import { canOrganise, canStaff } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../../gate";

export async function generateMetadata() {
  const t = await getTranslations("interpreter");
  return { title: t("title") };
}

/** Who interprets, between which languages, and how much they have to do. */
export default async function InterpretersPage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params);
  const lines = await interpreters(actor, edition.id);
  const t = await getTranslations("interpreter");
  const base = `/${locale}/organise/${edition.number}/matching/interpreters`;
  const add = canOrganise(actor, edition.id) ? (
    <ButtonLink size="dense" href={`${base}/new`}>
      {t("add")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <DeskHead title={t("title")} actions={add} />
      {lines.length === 0 ? (
        <Empty title={t("empty")} action={add}>
          {t("emptyText")}
        </Empty>
      ) : (
        <>
          <InterpreterTable lines={lines} locale={locale} base={canStaff(actor, edition.id) ? base : null} />
          <PairSupply lines={lines} />
        </>
      )}
    </>
  );
}
