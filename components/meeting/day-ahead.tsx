import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Shown } from "@/lib/meeting/day-rules";
import { formatMoment, zoneName } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { shown: Shown; locale: Locale; zone: string };

/** Before the day: when it begins, and that nobody can be missing yet. */
export function DayAhead({ shown: { begun, slots, slot }, locale, zone }: Props) {
  const t = useTranslations("meeting.day.ahead");
  if (begun) return null;
  const { startsAt } = slots[0] ?? slot;
  return (
    <Notice title={t("title")}>
      <p>
        {t("text", { moment: formatMoment(startsAt, locale, zone), zone: zoneName(zone, locale, startsAt) })}
      </p>
    </Notice>
  );
}
