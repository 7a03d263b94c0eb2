import type { useTranslations } from "next-intl";
import type { FormField } from "@/components/ui/fields-form";
import { institutionNames } from "@/lib/institution/name-rules";
import type { MeetingParty, ReportedMeeting } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Asked = {
  t: ReturnType<typeof useTranslations<"meeting">>;
  locale: Locale;
  /** Who may be named as absent; nobody, where it is clear who "they" are. */
  absentees: MeetingParty[];
  /** Who is asked: a party of the meeting, or the desk. */
  by: "party" | "desk";
};

/** The questions about a meeting that took place, or did not. */
export function reportFields({ t, locale, absentees, by }: Asked): FormField[] {
  const noShow = t(by === "desk" ? "report.NO_SHOW_desk" : "report.NO_SHOW");
  const outcomes = [
    { value: "HELD", label: t("report.HELD") },
    { value: "HELD_LATE", label: t("report.HELD_LATE") },
    { value: "NO_SHOW", label: noShow },
  ];
  const absent = absentees.map(({ profileId, institution }) => {
    const { lead } = institutionNames(institution, locale);
    return { value: profileId, label: lead.text, lang: lead.lang };
  });
  const agreed = { value: "yes", label: t("report.agreed"), note: t("report.agreedNote") };
  return [
    { kind: "choice", type: "radio", name: "outcome", label: t("report.outcome"), options: outcomes },
    ...(absent.length > 0
      ? [
          {
            ...({ kind: "choice", type: "checkbox" } as const),
            ...{ name: "absentIds", label: t("report.absent"), options: absent },
          },
        ]
      : []),
    { kind: "textarea", name: "result", label: t("report.result"), rows: 3 },
    { kind: "text", name: "nextStep", label: t("report.nextStep"), help: t("report.nextStepHelp") },
    {
      ...({ kind: "choice", type: "checkbox" } as const),
      ...{ name: "agreed", label: t("report.agreedLegend"), options: [agreed] },
    },
    { kind: "text", type: "date", name: "followUpOn", label: t("report.followUpOn") },
  ];
}

/** What the fields hold at first: all that was reported so far. */
export function reportValues(meeting: ReportedMeeting): Record<string, string | string[] | undefined> {
  const { outcome, absentIds, result, nextStep, agreed, followUpOn } = meeting;
  return {
    outcome: outcome === "NONE" ? undefined : outcome,
    absentIds,
    ...{ result, nextStep },
    agreed: agreed ? "yes" : undefined,
    followUpOn: followUpOn ?? "",
  };
}
