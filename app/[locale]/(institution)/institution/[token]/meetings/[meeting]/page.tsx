import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { MeetingFacts } from "@/components/meeting/meeting-facts";
import { reportFields, reportValues } from "@/components/meeting/report-fields";
import { FieldsForm } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import { meetingOfProfile } from "@/lib/meeting/queries";
import { othersOf } from "@/lib/meeting/word-rules";
import { type InstitutionParams, openInstitution } from "../../open-institution";
import { sendReport } from "../actions";

type Props = { params: InstitutionParams & Promise<{ meeting: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting.report");
  return { title: t("title"), robots: { index: false } };
}

/** One meeting, what was reported of it, and the form for what this institution has to say. */
export default async function ReportPage({ params }: Props) {
  const { actor, profile, edition, locale, token } = await openInstitution(params);
  const { meeting: id } = await params;
  const [t, meeting] = await Promise.all([getTranslations("meeting"), meetingOfProfile(actor, id)]);
  if (!meeting) notFound();
  const others = othersOf(meeting.parties, profile.id);
  const tooEarly = meeting.startsAt > new Date();
  const shut = meeting.state === "CANCELLED" ? t("report.cancelled") : tooEarly ? t("report.tooEarly") : null;
  return (
    <InstitutionShell
      {...{ edition, profile, locale, token }}
      path={`/meetings/${id}`}
      title={t("report.title")}
    >
      <p>
        <a className="text-link touch-target" href={`/${locale}/institution/${token}/meetings`}>
          {t("report.back")}
        </a>
      </p>
      <MeetingFacts meeting={meeting} locale={locale} zone={edition.timeZone} />
      {shut ? (
        <Notice title={shut} />
      ) : (
        <section aria-label={t("report.title")} className="grid max-w-2xl gap-4">
          <p className="text-ink-soft">{t("report.lead")}</p>
          <FieldsForm
            action={sendReport}
            fields={reportFields({ t, locale, absentees: others.length > 1 ? others : [], by: "party" })}
            initial={reportValues(meeting)}
            hidden={{ token, id, version: String(meeting.version) }}
            submit={t("report.save")}
            errorTitle={t("report.errorTitle")}
          />
        </section>
      )}
    </InstitutionShell>
  );
}
