import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { ListForm } from "@/components/name-list/list-form";
import { ListPreview } from "@/components/name-list/list-preview";
import { ReadyLists } from "@/components/name-list/ready-lists";
import { SavedViewForms } from "@/components/name-list/saved-view-forms";
import { Notice } from "@/components/ui/notice";
import { printAddress, readAddress, type SearchParams } from "@/lib/name-list/address-rules";
import { listChoices } from "@/lib/name-list/choice-queries";
import { changed, readChange } from "@/lib/name-list/column-rules";
import { previewNameList } from "@/lib/name-list/queries";
import { savedViews } from "@/lib/name-list/saved-view-service";
import { type NameListSpec, nameListSpec } from "@/lib/name-list/schema";
import { canStaff } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../gate";
import { changeListView, deleteListView, exportList, saveListView } from "./actions";

type Props = { params: DeskParams; searchParams: Promise<SearchParams> };

const SHOWN = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("name-list.page");
  return { title: t("title") };
}

/** Defines a name list, shows its first rows as the file will hold them, and exports it. */
export default async function NameListsPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const sent = await searchParams;
  const read = readAddress(sent, { language: locale });
  const staff = canStaff(actor, edition.id);
  const asked = read.data ?? nameListSpec.parse({ language: locale });
  const list = `/${locale}/organise/${edition.number}/name-lists`;
  const addressOf = (to: NameListSpec, view?: string) =>
    `${list}?${printAddress(to)}${view ? `&view=${view}` : ""}`;
  const [views, choices, preview, t] = await Promise.all([
    savedViews(actor, edition.id),
    listChoices(edition, locale),
    previewNameList(actor, edition.id, asked, SHOWN),
    getTranslations("name-list.page"),
  ]);
  if (!preview) notFound();
  const { spec, offered: columns } = preview;
  const view = views.find(({ id }) => id === sent.view);
  const change = readChange(sent.column);
  if (change) {
    const to = { ...spec, columns: changed(spec.columns, change) };
    redirect(`${addressOf(to, view?.id)}&edit=columns#columns`);
  }
  const address = printAddress(spec).toString();
  return (
    <>
      <DeskHead title={t("title")} text={t(staff ? "intro" : "viewer")} />
      {read.success ? null : (
        <Notice tone="waiting" title={t("badAddress")} role="status">
          {t("badAddressText")}
        </Notice>
      )}
      <ReadyLists {...{ spec, columns, views, addressOf }} view={view?.id} />
      <ListForm
        key={address}
        {...{ spec, list, columns, ...choices }}
        view={view?.id}
        sides={edition.sideOrder}
        columnsOpen={sent.edit === "columns"}
      />
      <ListPreview
        {...{ preview, spec, list }}
        exportWith={
          staff && preview.total > 0
            ? {
                action: exportList,
                hidden: { editionId: edition.id, number: String(edition.number), address },
              }
            : undefined
        }
      />
      {staff ? (
        <SavedViewForms
          editionId={edition.id}
          address={address}
          view={view?.own ? view : undefined}
          save={saveListView}
          change={changeListView}
          remove={deleteListView}
        />
      ) : null}
    </>
  );
}
