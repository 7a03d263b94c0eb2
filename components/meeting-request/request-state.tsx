import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { RequestState } from "@/lib/matching/schema";

const TONES: Record<RequestState, StatusTone> = {
  OPEN: "waiting",
  ACCEPTED: "confirmed",
  DECLINED: "refused",
  WITHDRAWN: "ended",
};

/** How a request stands; a veto has no answer, it is in force or lifted. */
export function RequestStateMark({ state, priority }: { state: RequestState; priority?: string | null }) {
  const d = useTranslations("domain");
  const t = useTranslations("meeting-request.desk");
  if (priority !== "NEVER") return <StatusMark tone={TONES[state]}>{d(`requestState.${state}`)}</StatusMark>;
  const lifted = state === "WITHDRAWN";
  return <StatusMark tone={lifted ? "ended" : "refused"}>{t(lifted ? "lifted" : "inForce")}</StatusMark>;
}
