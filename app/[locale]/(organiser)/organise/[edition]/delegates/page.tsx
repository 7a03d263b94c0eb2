import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BulkBar } from "@/components/delegate-desk/bulk-bar";
import { bulkLabels } from "@/components/delegate-desk/bulk-labels";
import { DelegatesTable } from "@/components/delegate-desk/delegates-table";
import { FilterBar } from "@/components/delegate-desk/filter-bar";
import { DeskHead } from "@/components/edition/desk-head";
import { LiveLine } from "@/components/headcount/live-line";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { delegatePage } from "@/lib/delegate/list-queries";
import { isNarrowed, listFilter, listQuery } from "@/lib/delegate/list-schema";
import { delegationChoices } from "@/lib/delegation/choice-queries";
import { canOrganise, canStaff } from "@/lib/platform/auth/actor";
import { dayOf, formatTime } from "@/lib/platform/i18n/dates";
import { pick } from "@/lib/platform/i18n/localized";
import { programme } from "@/lib/programme/queries";
import { type DeskParams, gate } from "../gate";
import { actOnMany, undoMany } from "./actions";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

const BULK = "bulk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delegates");
  return { title: t("title") };
}

export default async function DelegatesPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const filter = listFilter.parse(await searchParams);
  const [page, delegations, sessions, t] = await Promise.all([
    delegatePage(actor, edition, filter),
    delegationChoices(edition, locale),
    programme(edition.id),
    getTranslations("delegates"),
  ]);
  if (!page) notFound();
  const list = `/${locale}/organise/${edition.number}/delegates`;
  const narrowed = isNarrowed(filter);
  const { count, more } = page.total;
  const to = (step: { after?: string; before?: string }, label: string) => {
    const query = listQuery(filter);
    const [[name, key] = ["", ""]] = Object.entries(step);
    return { href: `${list}${query}${query ? "&" : "?"}${name}=${key}`, label };
  };
  return (
    <>
      <DeskHead
        title={t("title")}
        text={
          <span className="flex flex-wrap gap-x-4">
            <span className="figures">{t(more ? "foundMore" : narrowed ? "found" : "all", { count })}</span>
            <LiveLine editionId={edition.id} />
          </span>
        }
        actions={
          canStaff(actor, edition.id) ? (
            <ButtonLink href={`${list}/new`} variant="quiet" size="dense">
              {t("add")}
            </ButtonLink>
          ) : undefined
        }
      />
      <FilterBar
        filter={filter}
        list={list}
        sides={edition.sideOrder}
        delegations={delegations}
        sessions={sessions
          .filter((one) => one.bookable)
          .map((one) => ({
            id: one.id,
            name: `${dayOf(one.startsAt, edition.timeZone).slice(5)} ${formatTime(one.startsAt, edition.timeZone)} ${pick(one.title, locale)}`,
          }))}
      />
      {page.rows.length === 0 ? (
        <Empty
          title={t(narrowed ? "noneFound" : "none")}
          action={
            narrowed ? (
              <ButtonLink href={list} variant="quiet">
                {t("filter.clear")}
              </ButtonLink>
            ) : undefined
          }
        >
          {t(narrowed ? "noneFoundText" : "noneText")}
        </Empty>
      ) : (
        <>
          {canOrganise(actor, edition.id) ? (
            <BulkBar id={BULK} action={actOnMany} undo={undoMany} labels={bulkLabels(t)} />
          ) : null}
          <DelegatesTable
            rows={page.rows}
            filter={filter}
            locale={locale}
            timeZone={edition.timeZone}
            list={list}
            form={canOrganise(actor, edition.id) ? BULK : undefined}
          />
          <Pagination
            label={t("pages")}
            summary={t("shown", { shown: page.rows.length, count, more: more ? "yes" : "no" })}
            first={page.previous ? { href: `${list}${listQuery(filter)}`, label: t("firstPage") } : undefined}
            previous={page.previous ? to({ before: page.previous }, t("previous")) : undefined}
            next={page.next ? to({ after: page.next }, t("next")) : undefined}
          />
        </>
      )}
    </>
  );
}
