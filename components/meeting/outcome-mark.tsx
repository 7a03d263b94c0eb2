import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { MeetingView } from "@/lib/meeting/schema";

const TONES: Record<MeetingView["outcome"], StatusTone> = {
  NONE: "open",
  HELD: "confirmed",
  HELD_LATE: "waiting",
  NO_SHOW: "refused",
};

/** What became of a meeting, or that it is off. */
export function OutcomeMark({ meeting }: { meeting: Pick<MeetingView, "state" | "outcome"> }) {
  const t = useTranslations("domain");
  if (meeting.state === "CANCELLED")
    return <StatusMark tone="ended">{t("meetingState.CANCELLED")}</StatusMark>;
  return <StatusMark tone={TONES[meeting.outcome]}>{t(`outcome.${meeting.outcome}`)}</StatusMark>;
}
