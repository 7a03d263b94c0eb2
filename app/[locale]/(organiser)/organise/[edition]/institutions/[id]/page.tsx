import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { institutionFields, institutionValues } from "@/components/institution/institution-fields";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import { institutionNames } from "@/lib/institution/name-rules";
import { institutionById } from "@/lib/institution/queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { isId } from "@/lib/platform/id/is-id";
import { type DeskParams, gate } from "../../gate";
import { accept, saveInstitution } from "../actions";

type Props = { params: DeskParams & Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("institution");
  return { title: t("title") };
}

/** One institution; the address of one that was merged leads to where it went. */
export default async function InstitutionPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params);
  const { id } = await params;
  const institution = isId(id) ? await institutionById(actor, edition.id, id) : null;
  if (!institution) notFound();
  const desk = `/${locale}/organise/${edition.number}`;
  if (institution.mergedIntoId) redirect(`${desk}/institutions/${institution.mergedIntoId}`);
  const [t, d, errors] = await Promise.all([
    getTranslations("institution"),
    getTranslations("domain"),
    getTranslations("errors"),
  ]);
  const mayChange = canOrganise(actor, edition.id);
  const common = { hidden: { editionId: edition.id, id }, errorTitle: errors("summary") };
  const { lead, own } = institutionNames(institution, locale);
  return (
    <>
      <DeskHead
        title={lead.text}
        text={own ? <span lang={own.lang}>{own.text}</span> : undefined}
        actions={
          <>
            <ButtonLink size="dense" variant="quiet" href={`${desk}/institutions`}>
              {t("title")}
            </ButtonLink>
            <ButtonLink size="dense" variant="quiet" href={`${desk}/delegates?institution=${id}`}>
              {t("column.delegates")}
            </ButtonLink>
            {mayChange ? (
              <ButtonLink size="dense" variant="quiet" href={`${desk}/institutions/${id}/merge`}>
                {t("merge.open")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {institution.proposed ? (
        <Notice
          tone="waiting"
          title={t("accept.title")}
          action={
            mayChange ? (
              <FieldsForm {...common} action={accept} submit={t("accept.do")} size="dense" />
            ) : undefined
          }
        >
          {t("accept.text")}
        </Notice>
      ) : null}
      {mayChange ? (
        <FieldsForm
          {...common}
          action={saveInstitution}
          submit={t("form.save")}
          initial={institutionValues(institution)}
          fields={institutionFields(t, d)}
        />
      ) : (
        <p>
          {d(`side.${institution.side}`)} · {d(`kind.${institution.kind}`)} ·{" "}
          {d(`level.${institution.level}`)}
          <br />
          {institution.aliases.join(" · ")}
        </p>
      )}
    </>
  );
}
