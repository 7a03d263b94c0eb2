import { getTranslations } from "next-intl/server";
import { AuditTable } from "@/components/audit/audit-table";
import { DeskHead } from "@/components/edition/desk-head";
import { FilterBar } from "@/components/edition/filter-bar";
import { Pages } from "@/components/edition/pages";
import { Empty } from "@/components/ui/empty";
import { people } from "@/lib/account/queries";
import { auditLog } from "@/lib/audit/queries";
import { AUDIT_GROUPS, auditFilter } from "@/lib/audit/schema";
import { sameHour, venueInstant } from "@/lib/edition/venue-time-rules";
import { canOrganise } from "@/lib/platform/auth/actor";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { type DeskParams, gate } from "../gate";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

/** Who did what, when, to what; before and after. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const filter = auditFilter.parse(await searchParams);
  const [{ lines, next }, users] = await Promise.all([
    auditLog(actor, edition.id, filter, span(filter, edition.timeZone)),
    people(actor, edition.id),
  ]);
  const t = await getTranslations("audit");
  const desk = `/${locale}/organise/${edition.number}`;
  const groups = AUDIT_GROUPS.map((value) => ({ value: `${value}.`, label: t(`group.${value}`) }));
  return (
    <>
      <DeskHead title={t("title")} text={t("intro")} />
      <FilterBar
        clear={`${desk}/audit`}
        filters={[
          { name: "action", label: t("action"), options: groups, all: t("any"), value: filter.action },
          {
            name: "by",
            label: t("by"),
            options: users.map(({ id, name }) => ({ value: id, label: name })),
            all: t("anyone"),
            value: filter.by,
          },
          { name: "from", label: t("from"), type: "date", value: filter.from },
          { name: "to", label: t("to"), type: "date", value: filter.to },
          { name: "about", label: t("about"), type: "search", help: t("aboutHelp"), value: filter.about },
        ]}
      />
      {lines.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyText")}</Empty>
      ) : (
        <AuditTable lines={lines} desk={desk} moment={(at) => formatMoment(at, locale, edition.timeZone)} />
      )}
      <Pages
        base={`${desk}/audit`}
        filter={filter}
        next={next}
        summary={t("shown", { count: lines.length })}
      />
    </>
  );
}

/** From the first day's midnight at the venue to the midnight after the last. */
function span({ from, to }: { from?: string; to?: string }, zone: string) {
  const midnight = (day: string) => venueInstant(`${day}T00:00`, zone) ?? undefined;
  const last = to ? midnight(to) : undefined;
  return { from: from ? midnight(from) : undefined, before: last && sameHour(last, zone, 1, zone) };
}
