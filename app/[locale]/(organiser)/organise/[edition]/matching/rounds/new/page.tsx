import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { roundFields } from "@/components/round/round-fields";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FieldsForm } from "@/components/ui/fields-form";
import { canOrganise } from "@/lib/platform/auth/actor";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import { pick } from "@/lib/platform/i18n/localized";
import { programme, rooms } from "@/lib/programme/queries";
import { meetingTables, rounds } from "@/lib/round/queries";
import { type DeskParams, gate } from "../../../gate";
import { addRound } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("round");
  return { title: t("form.newTitle") };
}

export default async function NewRoundPage({ params }: { params: DeskParams }) {
  const { edition, locale } = await gate(params, canOrganise);
  const [sessions, all, places, tables] = await Promise.all([
    programme(edition.id),
    rounds(edition.id),
    rooms(edition.id),
    meetingTables(edition.id),
  ]);
  const [t, errors] = await Promise.all([getTranslations("round"), getTranslations("errors")]);
  const { timeZone } = edition;
  const cut = new Set(all.map(({ session }) => session.id));
  const left = sessions.filter(({ id, kind }) => kind === "MATCHING" && !cut.has(id));
  if (left.length === 0) {
    const programmeLink = (
      <ButtonLink href={`/${locale}/organise/${edition.number}/programme`}>{t("toProgramme")}</ButtonLink>
    );
    return (
      <>
        <DeskHead title={t("form.newTitle")} />
        <Empty title={t("noSession")} action={programmeLink}>
          {t("noSessionText")}
        </Empty>
      </>
    );
  }
  const options = left.map(({ id, title, startsAt, endsAt }) => ({
    value: id,
    label: t("form.sessionOption", {
      title: pick(title, locale),
      day: formatDay(dayOf(startsAt, timeZone), locale),
      from: formatTime(startsAt, timeZone),
      to: formatTime(endsAt, timeZone),
    }),
  }));
  const [first] = left;
  return (
    <>
      <DeskHead title={t("form.newTitle")} />
      <FieldsForm
        action={addRound}
        hidden={{ editionId: edition.id }}
        errorTitle={errors("summary")}
        submit={t("form.create")}
        initial={{ slotMinutes: "20", pauseMinutes: "5", sessionId: first?.id, roomIds: first?.room?.id }}
        fields={[
          { kind: "select", name: "sessionId", label: t("form.session"), options },
          ...roundFields(t, { locale, rooms: places, tables }),
        ]}
      />
    </>
  );
}
