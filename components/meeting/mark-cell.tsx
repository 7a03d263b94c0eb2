import { useTranslations } from "next-intl";
import type { ReportedMeeting } from "@/lib/meeting/schema";
import type { DayEdits } from "./day-slot";
import { MarkForm } from "./mark-form";

/** The form of one meeting's taps: those beside its institutions belong to it too. */
export const markFormId = ({ id }: Pick<ReportedMeeting, "id">) => `mark-${id}`;

/** The taps that one meeting needs, and the way to what was talked about. */
export function MarkCell({ meeting, edits }: { meeting: ReportedMeeting; edits: DayEdits }) {
  const t = useTranslations("meeting");
  const { id, version, table, outcome } = meeting;
  const held = { value: "HELD", label: t("day.HELD"), variant: "primary" } as const;
  const late = { value: "HELD_LATE", label: t("day.HELD_LATE") };
  const undo = { value: "NONE", label: t("day.undo") };
  return (
    <div className="flex flex-wrap items-start gap-x-3">
      {edits.opens ? (
        <MarkForm
          id={markFormId(meeting)}
          action={edits.action}
          errorTitle={t("report.errorTitle")}
          about={t("tableNamed", { table: table.label })}
          hidden={{ editionId: edits.editionId, id, version: String(version) }}
          buttons={outcome === "NONE" ? [held, late] : [undo]}
        />
      ) : null}
      <a href={`${edits.report}/${id}`} className="text-link touch-target inline-flex items-center text-sm">
        {t("day.report")}
      </a>
    </div>
  );
}
