import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { quotaWarning, sharingRoom } from "@/lib/programme/rules";
import type { SessionView } from "@/lib/programme/schema";

type Props = { session: SessionView; all: SessionView[]; locale: Locale };

/** What is allowed but probably not meant. */
export function SessionWarnings({ session, all, locale }: Props) {
  const t = useTranslations("programme");
  const quotas = quotaWarning(session.capacity, session.sides);
  return (
    <>
      {sharingRoom(session, all).map((other) => (
        <Notice
          key={other.id}
          tone="waiting"
          title={t("warn.shared", { other: pick(other.title, locale) })}
        />
      ))}
      {quotas?.key === "over" ? (
        <Notice tone="waiting" title={t("warn.over", { sum: quotas.sum, capacity: session.capacity })} />
      ) : null}
      {quotas?.key === "idle" ? (
        <Notice tone="waiting" title={t("warn.idle", { idle: quotas.idle })} />
      ) : null}
    </>
  );
}
