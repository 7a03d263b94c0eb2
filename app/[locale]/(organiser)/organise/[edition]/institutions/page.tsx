import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { FilterBar } from "@/components/edition/filter-bar";
import { Pages } from "@/components/edition/pages";
import { InstitutionTable } from "@/components/institution/institution-table";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { institutionList, proposals } from "@/lib/institution/queries";
import { INSTITUTION_KINDS, institutionFilter } from "@/lib/institution/schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../gate";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("institution");
  return { title: t("title") };
}

/** All institutions, found by any of their names in any script. */
export default async function InstitutionsPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const filter = institutionFilter.parse(await searchParams);
  const [{ lines, next }, waiting] = await Promise.all([
    institutionList(actor, edition.id, filter),
    proposals(actor, edition.id),
  ]);
  const [t, d] = await Promise.all([getTranslations("institution"), getTranslations("domain")]);
  const desk = `/${locale}/organise/${edition.number}`;
  const base = `${desk}/institutions`;
  const sides = edition.sideOrder.map((value) => ({ value, label: d(`side.${value}`) }));
  const kinds = INSTITUTION_KINDS.map((value) => ({ value, label: d(`kind.${value}`) }));
  return (
    <>
      <DeskHead
        title={t("title")}
        text={t("shared")}
        actions={
          canOrganise(actor, edition.id) ? (
            <ButtonLink size="dense" href={`${base}/new`}>
              {t("add")}
            </ButtonLink>
          ) : null
        }
      />
      {waiting > 0 && !filter.proposed ? (
        <Notice
          tone="waiting"
          title={t("waiting", { count: waiting })}
          action={
            <ButtonLink size="dense" variant="quiet" href={`${base}?proposed=yes`}>
              {t("showWaiting")}
            </ButtonLink>
          }
        />
      ) : null}
      <FilterBar
        clear={base}
        filters={[
          { name: "q", label: t("search"), type: "search", value: filter.q },
          { name: "side", label: t("side"), options: sides, all: t("all"), value: filter.side },
          { name: "kind", label: t("kind"), options: kinds, all: t("all"), value: filter.kind },
          {
            name: "proposed",
            label: t("column.state"),
            options: [{ value: "yes", label: t("proposedOnly") }],
            all: t("all"),
            value: filter.proposed,
          },
        ]}
      />
      {lines.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyText")}</Empty>
      ) : (
        <InstitutionTable lines={lines} locale={locale} base={desk} />
      )}
      <Pages base={base} filter={filter} next={next} summary={t("shown", { count: lines.length })} />
    </>
  );
}
