import { useTranslations } from "next-intl";
import { addressOf } from "@/components/edition/pages";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { Shown } from "@/lib/meeting/day-rules";
import type { DayFilter } from "@/lib/meeting/schema";
import { formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { base: string; shown: Shown; filter: DayFilter; locale: Locale; zone: string };

/** The days, and the slots of the one that is shown. */
export function SlotNav({ base, shown, filter, locale, zone }: Props) {
  const t = useTranslations("meeting.day");
  const { room, show } = filter;
  const days = shown.days.map((day) => ({
    href: addressOf(base, { day, room, show }),
    label: formatDay(day, locale),
    current: day === shown.day,
  }));
  const slots = shown.slots.map(({ id, startsAt }) => ({
    href: addressOf(base, { slot: id, room, show }),
    label: formatTime(startsAt, zone),
    count: id === shown.running?.id ? t("running") : undefined,
    current: id === shown.slot.id,
  }));
  return (
    <div className="grid gap-1">
      {days.length > 1 ? <TabsNav label={t("days")} items={days} /> : null}
      <TabsNav label={t("slots")} items={slots} />
    </div>
  );
}
