import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { PlanState } from "@/lib/timetable/schema";

const TONES: Record<PlanState, StatusTone> = {
  QUEUED: "waiting",
  SOLVING: "waiting",
  DRAFT: "open",
  PUBLISHED: "confirmed",
  RETIRED: "ended",
  FAILED: "refused",
};

export function PlanMark({ state }: { state: PlanState }) {
  const d = useTranslations("domain");
  return <StatusMark tone={TONES[state]}>{d(`planState.${state}`)}</StatusMark>;
}
