import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { FilterBar } from "@/components/edition/filter-bar";
import { institutionNames } from "@/lib/institution/name-rules";
import { institutionById, mergePreview, searchInstitutions } from "@/lib/institution/queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { isId } from "@/lib/platform/id/is-id";
import { type DeskParams, gate } from "../../../gate";
import { merge } from "../../actions";

type Props = {
  params: DeskParams & Promise<{ id: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("institution");
  return { title: t("merge.title") };
}

/** Makes one institution of two: search the one that stays, see what moves, confirm. */
export default async function MergePage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const { id } = await params;
  const institution = isId(id) ? await institutionById(actor, edition.id, id) : null;
  const preview = institution && (await mergePreview(actor, edition.id, id));
  if (!institution || institution.mergedIntoId || !preview) notFound();
  const [t, ui, errors] = await Promise.all([
    getTranslations("institution"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const name = institutionNames(institution, locale).lead.text;
  const { q: asked } = await searchParams;
  const q = typeof asked === "string" ? asked.slice(0, 200) : "";
  const others = await searchInstitutions(q || name, institution.side, locale);
  const found = others.filter((other) => other.id !== id);
  const base = `/${locale}/organise/${edition.number}/institutions/${id}`;
  const { names, ...moved } = preview;
  return (
    <>
      <DeskHead title={t("merge.title")} text={t("merge.text", { name })} />
      <ul className="grid gap-1 text-sm">
        <li>{t("merge.moves", moved)}</li>
        <li>{t("merge.matching", moved)}</li>
        <li>{t("merge.names", { names: names.join(" · ") })}</li>
      </ul>
      <FilterBar
        clear={`${base}/merge`}
        filters={[{ name: "q", label: t("merge.search"), type: "search", value: q }]}
      />
      {found.length === 0 ? <p className="text-ink-soft">{t("merge.nothing")}</p> : null}
      <ul className="grid">
        {found.map((other) => (
          <li
            key={other.id}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-2"
          >
            <span className="grid">
              <a href={base.replace(id, other.id)} className="text-link">
                {other.name}
              </a>
              <span className="text-sm text-ink-soft">{other.note}</span>
            </span>
            <AskedForm
              action={merge}
              hidden={{ editionId: edition.id, id, intoId: other.id }}
              errorTitle={errors("summary")}
              variant="danger"
              trigger={t("merge.do")}
              ask={t("merge.ask")}
              means={`${name} → ${other.name} · ${t("merge.means")}`}
              submit={t("merge.do")}
              cancel={ui("cancel")}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
