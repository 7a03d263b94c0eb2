import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { FilterBar } from "@/components/edition/filter-bar";
import { Pages } from "@/components/edition/pages";
import { LiveLine } from "@/components/headcount/live-line";
import { RequestCounts } from "@/components/meeting-request/request-counts";
import { RequestTable } from "@/components/meeting-request/request-table";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { REQUEST_PRIORITIES, REQUEST_STATES } from "@/lib/matching/schema";
import { requestCounts, requestList } from "@/lib/meeting-request/desk-queries";
import { REQUEST_ORIGINS, type RequestFilter, requestFilter } from "@/lib/meeting-request/schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { type DeskParams, gate } from "../../gate";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("meeting-request.desk");
  return { title: t("title") };
}

/** Who asks whom, how it stands, and what still has to be mended. */
export default async function RequestsPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const query = await searchParams;
  const filter = requestFilter.parse(query);
  const [{ lines, next }, counts] = await Promise.all([
    requestList(actor, edition.id, filter),
    requestCounts(actor, edition.id),
  ]);
  const t = await getTranslations("meeting-request.desk");
  const base = `/${locale}/organise/${edition.number}/matching/requests`;
  const added = typeof query.added === "string" && /^\d{1,5}$/.test(query.added) ? Number(query.added) : null;
  return (
    <>
      <DeskHead
        title={t("title")}
        text={t("text")}
        actions={
          <>
            <LiveLine editionId={edition.id} />
            {canOrganise(actor, edition.id) ? <Ways base={base} /> : null}
          </>
        }
      />
      {added === null ? null : (
        <Notice role="status" tone={added > 0 ? "confirmed" : "info"} title={t("added", { count: added })} />
      )}
      {counts.repair > 0 ? (
        <Notice tone="waiting" title={t("repair")}>
          <p>{t("repairText", { count: counts.repair })}</p>
        </Notice>
      ) : null}
      <RequestCounts counts={counts} filter={filter} base={base} />
      <Filters filter={filter} sides={edition.sideOrder} base={base} />
      {lines.length > 0 ? (
        <RequestTable
          lines={lines}
          locale={locale}
          base={base}
          moment={(at) => formatMoment(at, locale, edition.timeZone)}
        />
      ) : (
        <Nothing any={Object.values(counts).some((count) => count > 0)} />
      )}
      <Pages base={base} filter={filter} next={next} summary={t("shown", { count: lines.length })} />
    </>
  );
}

async function Ways({ base }: { base: string }) {
  const t = await getTranslations("meeting-request.desk");
  return (
    <>
      <ButtonLink size="dense" variant="quiet" href={`${base}/import`}>
        {t("import")}
      </ButtonLink>
      <ButtonLink size="dense" href={`${base}/new`}>
        {t("add")}
      </ButtonLink>
    </>
  );
}

async function Nothing({ any }: { any: boolean }) {
  const t = await getTranslations("meeting-request.desk");
  return <Empty title={t(any ? "empty" : "emptyAll")}>{t(any ? "emptyText" : "emptyAllText")}</Empty>;
}

async function Filters({
  filter,
  sides,
  base,
}: {
  filter: RequestFilter;
  sides: readonly string[];
  base: string;
}) {
  const [t, d] = await Promise.all([getTranslations("meeting-request.desk"), getTranslations("domain")]);
  const select = (name: keyof RequestFilter, label: string, group: string, values: readonly string[]) => ({
    ...{ name, label, all: t("any"), value: filter[name] },
    options: values.map((value) => ({ value, label: d(`${group}.${value}`) })),
  });
  return (
    <FilterBar
      clear={base}
      filters={[
        { name: "q", label: t("search"), type: "search", value: filter.q },
        select("side", t("column.side"), "side", sides),
        select("kind", t("column.kind"), "kind", INSTITUTION_KINDS),
        select("state", t("column.state"), "requestState", REQUEST_STATES),
        select("priority", t("column.priority"), "priority", REQUEST_PRIORITIES),
        select("origin", t("column.origin"), "requestOrigin", REQUEST_ORIGINS),
      ]}
    />
  );
}
