import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { CalendarLinks } from "@/components/meeting/calendar-links";
import { MeetingDays } from "@/components/meeting/meeting-days";
import { NoMeetings } from "@/components/meeting/no-meetings";
import { UnplacedMeetings } from "@/components/meeting/unplaced-meetings";
import { Notice } from "@/components/ui/notice";
import { meetingsOfProfile, timetableOf, unplacedOfProfile } from "@/lib/meeting/queries";
import type { ReportedMeeting } from "@/lib/meeting/schema";
import { env } from "@/lib/platform/env/env";
import { zoneName } from "@/lib/platform/i18n/dates";
import { type InstitutionParams, openInstitution } from "../open-institution";

type Props = { params: InstitutionParams; searchParams: Promise<{ saved?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting");
  return { title: t("title"), robots: { index: false } };
}

/** An institution's meetings by day, and the way to their calendar, sheet and results. */
export default async function MeetingsPage({ params, searchParams }: Props) {
  const { actor, profile, edition, locale, token } = await openInstitution(params);
  const [t, { saved }, meetings, timetable, unplaced] = await Promise.all([
    getTranslations("meeting"),
    searchParams,
    meetingsOfProfile(actor),
    timetableOf(actor.editionId),
    unplacedOfProfile(actor),
  ]);
  const now = new Date();
  const here = `/${locale}/institution/${token}`;
  const report = ({ id, state, startsAt, outcome }: ReportedMeeting) =>
    state === "SCHEDULED" && startsAt <= now
      ? {
          href: `${here}/meetings/${id}`,
          label: t(outcome === "NONE" ? "own.report" : "own.reportAgain"),
        }
      : null;
  return (
    <InstitutionShell {...{ edition, profile, locale, token }} path="/meetings" title={t("title")}>
      {saved ? <Notice role="status" tone="confirmed" title={t("own.saved")} /> : null}
      {meetings.length === 0 ? (
        <NoMeetings {...{ timetable, locale }} zone={edition.timeZone} requests={`${here}/requests`} />
      ) : (
        <>
          <p className="text-ink-soft">{t("own.lead", { zone: zoneName(edition.timeZone, locale, now) })}</p>
          <MeetingDays
            {...{ meetings, locale, now, report }}
            profileId={profile.id}
            zone={edition.timeZone}
            level={2}
          />
          <CalendarLinks address={`${env().APP_URL}${here}/calendar`} sheet={`${here}/sheet`} />
        </>
      )}
      {timetable ? <UnplacedMeetings institutions={unplaced} locale={locale} /> : null}
    </InstitutionShell>
  );
}
