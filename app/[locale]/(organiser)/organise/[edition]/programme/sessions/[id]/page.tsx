import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { sessionFields, sessionValues } from "@/components/programme/session-fields";
import { SessionSpeakers } from "@/components/programme/session-speakers";
import { SessionWarnings } from "@/components/programme/session-warnings";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { searchInstitutions } from "@/lib/institution/queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { zoneName } from "@/lib/platform/i18n/dates";
import { pick } from "@/lib/platform/i18n/localized";
import { isId } from "@/lib/platform/id/is-id";
import { programme, rooms, sessionOf } from "@/lib/programme/queries";
import { type DeskParams, gate } from "../../../gate";
import { placeSpeaker, putSpeaker, removeSession, saveSession } from "../../actions";

type Props = {
  params: DeskParams & Promise<{ id: string }>;
  searchParams: Promise<{ institution?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("programme");
  return { title: t("column.session") };
}

/** One session: its facts, its limits, who speaks. */
export default async function SessionPage({ params, searchParams }: Props) {
  const { edition, locale } = await gate(params, canOrganise);
  const { id } = await params;
  const session = isId(id) ? await sessionOf(edition.id, id) : null;
  if (!session) notFound();
  const { institution: asked } = await searchParams;
  const query = typeof asked === "string" ? asked.slice(0, 200) : "";
  const [all, places, found] = await Promise.all([
    programme(edition.id),
    rooms(edition.id),
    query ? searchInstitutions(query, undefined, locale) : null,
  ]);
  const [t, d, ui, errors] = await Promise.all([
    getTranslations("programme"),
    getTranslations("domain"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const common = { hidden: { editionId: edition.id, id }, errorTitle: errors("summary") };
  const zone = zoneName(edition.timeZone, locale, session.startsAt);
  return (
    <>
      <DeskHead
        title={pick(session.title, locale)}
        text={d(`sessionKind.${session.kind}`)}
        actions={
          <>
            <ButtonLink size="dense" variant="quiet" href={`/${locale}/organise/${edition.number}/programme`}>
              {t("title")}
            </ButtonLink>
            <AskedForm
              {...common}
              action={removeSession}
              variant="danger"
              trigger={t("delete.session")}
              ask={t("delete.sessionAsk")}
              means={t("delete.sessionText")}
              submit={t("delete.session")}
              cancel={ui("cancel")}
            />
          </>
        }
      />
      <SessionWarnings session={session} all={all} locale={locale} />
      <FieldsForm
        {...common}
        action={saveSession}
        submit={t("form.save")}
        initial={sessionValues(session, edition.timeZone)}
        fields={sessionFields(t, d, { locale, zone, rooms: places, sideOrder: edition.sideOrder })}
      />
      <SessionSpeakers
        session={session}
        locale={locale}
        query={query}
        found={found}
        hidden={common.hidden}
        put={putSpeaker}
        place={placeSpeaker}
      />
    </>
  );
}
