import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { MailState } from "@/lib/outbox/schema";

const TONES: Record<MailState, StatusTone> = {
  QUEUED: "waiting",
  SENT: "confirmed",
  KEPT: "open",
  FAILED: "refused",
};

export function MailStateMark({ state }: { state: MailState }) {
  const t = useTranslations("outbox");
  return <StatusMark tone={TONES[state]}>{t(`state.${state}`)}</StatusMark>;
}

/** What kind of letter it is, in words where there are some. */
export function MailKind({ kind }: { kind: string }) {
  const t = useTranslations("outbox");
  return t.has(`kind.${kind}`) ? t(`kind.${kind}`) : kind;
}
