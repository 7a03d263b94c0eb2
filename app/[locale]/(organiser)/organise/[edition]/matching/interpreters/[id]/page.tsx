import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { interpreterFields, interpreterValues } from "@/components/interpreter/interpreter-fields";
import { InterpreterLink } from "@/components/interpreter/interpreter-link";
import { InterpreterTable } from "@/components/interpreter/interpreter-table";
import { WorkTable } from "@/components/interpreter/work-table";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { assignmentsAt, interpreterDetail } from "@/lib/interpreter/queries";
import { interpreterName } from "@/lib/interpreter/rules";
import { slotsMark } from "@/lib/matching-profile/choice-queries";
import { displayText } from "@/lib/names/rules";
import { canOrganise, canStaff } from "@/lib/platform/auth/actor";
import { rooms } from "@/lib/programme/queries";
import { timeSlots } from "@/lib/round/queries";
import { type DeskParams, gate } from "../../../gate";
import { removeInterpreter, revokeLinks, saveInterpreter, sendLink } from "../actions";

type Props = { params: DeskParams & Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("interpreter");
  return { title: t("one") };
}

/** One interpreter: what they have to do, their link, and for organisers what is known of them. */
export default async function InterpreterPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params, canStaff);
  const { id } = await params;
  const person = await interpreterDetail(actor, edition.id, id);
  if (!person) notFound();
  const { timeZone } = edition;
  const [assignments, places, slots] = await Promise.all([
    assignmentsAt(actor, edition.id, id),
    rooms(edition.id),
    timeSlots(edition.id),
  ]);
  const [t, d, ui, errors] = await Promise.all([
    getTranslations("interpreter"),
    getTranslations("domain"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const base = `/${locale}/organise/${edition.number}/matching/interpreters`;
  const common = { hidden: { editionId: edition.id, id }, errorTitle: errors("summary") };
  const name = displayText(interpreterName(person), locale);
  const organises = canOrganise(actor, edition.id);
  return (
    <>
      <DeskHead
        title={<span lang={name.lang}>{name.text}</span>}
        actions={
          <>
            <ButtonLink size="dense" variant="quiet" href={base}>
              {t("title")}
            </ButtonLink>
            {organises ? (
              <AskedForm
                {...common}
                action={removeInterpreter}
                variant="danger"
                trigger={t("delete.do")}
                ask={t("delete.ask")}
                means={t("delete.means")}
                submit={t("delete.do")}
                cancel={ui("cancel")}
              />
            ) : null}
          </>
        }
      />
      <InterpreterTable lines={[person]} locale={locale} base={base} />
      <WorkTable {...{ assignments, locale, timeZone }} />
      {organises ? (
        <>
          <InterpreterLink
            person={person}
            editionId={edition.id}
            actions={{ send: sendLink, revoke: revokeLinks }}
          />
          <FieldsForm
            {...common}
            action={saveInterpreter}
            hidden={{ ...common.hidden, version: String(person.version), slotsSeen: slotsMark(slots) }}
            submit={t("form.save")}
            initial={interpreterValues(person, slots)}
            fields={interpreterFields(t, d, { locale, slots, rooms: places, timeZone })}
          />
        </>
      ) : null}
    </>
  );
}
