import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { AgreementState } from "@/lib/agreement/schema";

const TONES: Record<AgreementState, StatusTone> = {
  PLANNED: "waiting",
  SIGNED: "confirmed",
  IN_FORCE: "confirmed",
  ENDED: "ended",
};

export function AgreementStateMark({ state }: { state: AgreementState }) {
  const t = useTranslations("domain.agreementState");
  return <StatusMark tone={TONES[state]}>{t(state)}</StatusMark>;
}
