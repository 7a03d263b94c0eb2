import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { AskingState } from "@/lib/meeting-request/view-schema";

type Props = { asking: AskingState /** When the window closes, at the venue. */; until: string | null };

/** What an institution may still ask; after the end, that it is over and what still can be done. */
export function AskingNotice({ asking, until }: Props) {
  const t = useTranslations("meeting-request.own");
  if (!asking.open)
    return (
      <Notice tone="waiting" title={t("closed")}>
        <p>{t("closedText")}</p>
      </Notice>
    );
  const { limit, made } = asking;
  return (
    <p className="figures text-ink-soft">
      <span className="block">{t("left", { left: Math.max(0, limit - made), limit })}</span>
      {until ? <span className="block">{t("until", { moment: until })}</span> : null}
    </p>
  );
}
