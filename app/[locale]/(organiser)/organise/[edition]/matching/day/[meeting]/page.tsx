import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { MeetingFacts } from "@/components/meeting/meeting-facts";
import { reportFields, reportValues } from "@/components/meeting/report-fields";
import { FieldsForm } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import { shownOf } from "@/lib/meeting/day-rules";
import { meetingOf } from "@/lib/meeting/queries";
import { canStaff } from "@/lib/platform/auth/actor";
import { timeSlots } from "@/lib/round/queries";
import { type DeskParams, gate } from "../../../gate";
import { reportMeeting } from "../actions";

type Props = { params: DeskParams & Promise<{ meeting: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting.report");
  return { title: t("title") };
}

/** One meeting at the desk: all that is known of it, and the form to record more. */
export default async function MeetingPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params, canStaff);
  const { meeting: id } = await params;
  const [t, meeting, slots] = await Promise.all([
    getTranslations("meeting"),
    meetingOf(actor, edition.id, id),
    timeSlots(edition.id),
  ]);
  if (!meeting) notFound();
  const slot = meeting.slotIds[0];
  const day = shownOf(slots, { slot }, edition.timeZone, new Date());
  const shut =
    meeting.state === "CANCELLED" ? t("report.cancelled") : !day?.begun ? t("report.deskTooEarly") : null;
  return (
    <>
      <p>
        <a
          className="text-link touch-target"
          href={`/${locale}/organise/${edition.number}/matching/day?slot=${slot}`}
        >
          {t("report.backToDay")}
        </a>
      </p>
      <DeskHead title={t("report.title")} />
      <MeetingFacts meeting={meeting} locale={locale} zone={edition.timeZone} />
      {shut ? (
        <Notice title={shut} />
      ) : (
        <FieldsForm
          action={reportMeeting}
          fields={reportFields({ t, locale, absentees: meeting.parties, by: "desk" })}
          initial={reportValues(meeting)}
          hidden={{ editionId: edition.id, id, version: String(meeting.version) }}
          submit={t("report.save")}
          errorTitle={t("report.errorTitle")}
        />
      )}
    </>
  );
}
