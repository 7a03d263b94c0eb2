import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { SessionView } from "@/lib/programme/schema";
import { fullSides, type SeatsLeft, seatsLeft, seatsState } from "@/lib/programme/seat-rules";

const tones: Record<SeatsLeft, StatusTone> = {
  PLENTY: "confirmed",
  FEW: "waiting",
  FULL: "refused",
  CLOSED: "ended",
  UNBOOKED: "open",
};

/** How many seats a session has left, in words and with a shape; full sides are named. */
export function SeatWords({ session }: { session: SessionView }) {
  const t = useTranslations("public");
  const side = useTranslations("domain.sideOf");
  const state = seatsState(session, new Date());
  const full = fullSides(session).map((one) => side(one));
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3">
      <StatusMark tone={tones[state]}>
        {t(`seats.${state}`, { left: seatsLeft(session), waiting: session.waitlisted })}
      </StatusMark>
      {state !== "CLOSED" && state !== "UNBOOKED" && full.length > 0 ? (
        <span className="text-sm text-amber">
          {t("seats.sidesFull", { sides: full.join(t("listComma")) })}
        </span>
      ) : null}
    </span>
  );
}
