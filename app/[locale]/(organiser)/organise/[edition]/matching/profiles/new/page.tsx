import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { CandidateTable } from "@/components/matching-profile/candidate-table";
import { CreateBar } from "@/components/matching-profile/create-bar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Empty } from "@/components/ui/empty";
import { candidates } from "@/lib/matching-profile/candidate-queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../../../gate";
import { addProfiles } from "../actions";

const FORM = "create-profiles";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("matching-profile.new");
  return { title: t("title") };
}

/** Institutions that send delegates and have no profile yet: some of them or all get one at once. */
export default async function NewProfilesPage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const [found, t, layout] = await Promise.all([
    candidates(actor, edition),
    getTranslations("matching-profile"),
    getTranslations("layout"),
  ]);
  const desk = `/${locale}/organise/${edition.number}`;
  const count = found.filter(({ takesPart }) => takesPart).length;
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: t("title"), href: `${desk}/matching/profiles` }, { label: t("new.title") }]}
      />
      <DeskHead title={t("new.title")} text={t("new.text")} />
      <CreateBar
        id={FORM}
        action={addProfiles}
        editionId={edition.id}
        labels={{
          bar: t("new.bar"),
          chosen: found.length > 0 ? t("new.chosen") : null,
          all: count > 0 ? t("new.all", { count }) : null,
        }}
      />
      {found.length === 0 ? (
        <Empty title={t("new.none")}>{t("new.noneText")}</Empty>
      ) : (
        <CandidateTable lines={found} form={FORM} locale={locale} desk={desk} />
      )}
    </>
  );
}
