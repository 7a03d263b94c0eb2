import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { RegistrationStatus } from "@/lib/delegate/schema";
import type { SeatState } from "@/lib/seating/schema";

const tones: Record<RegistrationStatus, StatusTone> = {
  DRAFT: "open",
  SUBMITTED: "open",
  CONFIRMED: "confirmed",
  WAITLISTED: "waiting",
  DECLINED: "refused",
  CANCELLED: "ended",
};

export function StatusLabel({ status }: { status: RegistrationStatus }) {
  const t = useTranslations("domain.status");
  return <StatusMark tone={tones[status]}>{t(status)}</StatusMark>;
}

const seatTones: Record<SeatState, StatusTone> = {
  RESERVED: "confirmed",
  ATTENDED: "confirmed",
  WAITLISTED: "waiting",
  RELEASED: "ended",
};

export function SeatLabel({ state }: { state: SeatState }) {
  const t = useTranslations("domain.seat");
  return <StatusMark tone={seatTones[state]}>{t(state)}</StatusMark>;
}
