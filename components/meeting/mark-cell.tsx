import { useTranslations } from "next-intl";
import { institutionNames } from "@/lib/institution/name-rules";
import type { ReportedMeeting } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { DayEdits } from "./day-slot";
import { type MarkButton, MarkForm } from "./mark-form";

type Props = { meeting: ReportedMeeting; edits: DayEdits; locale: Locale };

/** The taps that one meeting needs, and the way to what was talked about. */
export function MarkCell({ meeting, edits, locale }: Props) {
  const t = useTranslations("meeting");
  const { id, version, table } = meeting;
  return (
    <div className="grid gap-1.5">
      {edits.opens ? (
        <MarkForm
          action={edits.action}
          errorTitle={t("report.errorTitle")}
          about={t("tableNamed", { table: table.label })}
          hidden={{ editionId: edits.editionId, id, version: String(version) }}
          buttons={buttonsOf(meeting, locale, t)}
        />
      ) : null}
      <a href={`${edits.report}/${id}`} className="text-link touch-target inline-flex items-center text-sm">
        {t("day.report")}
      </a>
    </div>
  );
}

/** Whoever is marked wrongly is put right by the tap beside; undoing leaves nothing recorded. */
function buttonsOf(
  { outcome, absentIds, parties }: ReportedMeeting,
  locale: Locale,
  t: ReturnType<typeof useTranslations<"meeting">>,
): MarkButton[] {
  const missing = parties
    .filter(({ profileId }) => !absentIds.includes(profileId))
    .map(({ profileId, institution }) => ({
      value: profileId,
      label: t("day.absent", { name: institutionNames(institution, locale).lead.text }),
    }));
  const held = { value: "HELD", label: t("day.HELD"), variant: "primary" } as const;
  const late = { value: "HELD_LATE", label: t("day.HELD_LATE") };
  const undo = { value: "NONE", label: t("day.undo") };
  if (outcome === "NONE") return [held, late, ...missing];
  return outcome === "NO_SHOW" && absentIds.length < parties.length ? [undo, ...missing] : [undo];
}
