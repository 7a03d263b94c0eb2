import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { ExportProgress } from "@/components/name-list/export-progress";
import { printAddress } from "@/lib/name-list/address-rules";
import { exportOf } from "@/lib/name-list/export-queries";
import { canStaff } from "@/lib/platform/auth/actor";
import { langTag } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { gate } from "../../../gate";

type Props = { params: Promise<{ locale: string; edition: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("name-list.page.export");
  return { title: t("title") };
}

/** One export of the person's own: its file, and how far it has come. */
export default async function ExportPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params, canStaff);
  const found = await exportOf(actor, (await params).id);
  if (found?.editionId !== edition.id) notFound();
  const t = await getTranslations("name-list");
  const state = (name: typeof found.state) => ({
    title: t(`page.export.${name}`),
    text: t(`page.export.${name}Text`),
  });
  const figures = { written: "{written}", total: "{total}" };
  const { id, spec, open, state: now, written, total } = found;
  const list = `${t("page.title")} · ${pick(edition.title, locale)}`;
  return (
    <>
      <DeskHead
        title={t("page.export.title")}
        text={`${t("page.export.for", { format: t(`format.${spec.format}`), list })} · ${t("page.export.READYPlain")}`}
      />
      <ExportProgress
        key={id}
        first={{ state: now, written, total }}
        open={open}
        lang={langTag(locale)}
        addresses={{
          file: `/api/exports/${id}?locale=${locale}`,
          progress: `/api/exports/${id}/progress`,
          list: `/${locale}/organise/${edition.number}/name-lists?${printAddress(spec)}`,
        }}
        states={{
          READY: state("READY"),
          RUNNING: state("RUNNING"),
          DONE: state("DONE"),
          FAILED: state("FAILED"),
          EXPIRED: state("EXPIRED"),
        }}
        words={{
          rows: t("page.export.rows", figures),
          rowsOf: t("page.export.rowsOf", figures),
          download: t("page.export.download"),
          again: t("page.export.again"),
          back: t("page.export.back"),
        }}
      />
    </>
  );
}
