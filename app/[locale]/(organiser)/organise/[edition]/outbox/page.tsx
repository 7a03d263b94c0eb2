import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { FilterBar } from "@/components/edition/filter-bar";
import { addressOf, Pages } from "@/components/edition/pages";
import { MailTable } from "@/components/outbox/mail-table";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { TabsNav } from "@/components/ui/tabs-nav";
import { outbox, outboxCounts } from "@/lib/outbox/queries";
import { MAIL_STATES, outboxFilter } from "@/lib/outbox/schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { canSend } from "@/lib/platform/mail/transport";
import { type DeskParams, gate } from "../gate";
import { sendAllNow } from "./actions";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("outbox");
  return { title: t("title") };
}

/** Every letter of the edition: what left, what waits, what was kept or given up. */
export default async function OutboxPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const filter = outboxFilter.parse(await searchParams);
  const [{ lines, next }, counts] = await Promise.all([
    outbox(actor, edition.id, filter),
    outboxCounts(actor, edition.id),
  ]);
  const [t, ui, errors] = await Promise.all([
    getTranslations("outbox"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const desk = `/${locale}/organise/${edition.number}`;
  const base = `${desk}/outbox`;
  const held = counts.FAILED + counts.KEPT;
  const tab = (state?: (typeof MAIL_STATES)[number]) => ({
    href: addressOf(base, { q: filter.q, state }),
    label: state ? t(`state.${state}`) : t("all"),
    count: state && counts[state].toLocaleString("en"),
    current: filter.state === state,
  });
  return (
    <>
      <DeskHead
        title={t("title")}
        text={t("intro")}
        actions={
          held > 0 ? (
            <AskedForm
              action={sendAllNow}
              hidden={{ editionId: edition.id }}
              errorTitle={errors("summary")}
              trigger={t("allAgain")}
              ask={t("allAgainAsk")}
              means={t("allAgainMeans", { count: held })}
              submit={t("allAgain")}
              cancel={ui("cancel")}
            />
          ) : null
        }
      />
      {canSend() ? null : (
        <Notice tone="waiting" title={t("noServer")}>
          {t("noServerText")}
        </Notice>
      )}
      <TabsNav label={t("column.state")} items={[tab(), ...MAIL_STATES.map(tab)]} />
      <FilterBar
        clear={base}
        filters={[{ name: "q", label: t("search"), type: "search", value: filter.q }]}
      />
      {lines.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyText")}</Empty>
      ) : (
        <MailTable lines={lines} desk={desk} moment={(at) => formatMoment(at, locale, edition.timeZone)} />
      )}
      <Pages base={base} filter={filter} next={next} summary={t("shown", { count: lines.length })} />
    </>
  );
}
