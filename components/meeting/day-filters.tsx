import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/edition/filter-bar";
import { addressOf } from "@/components/edition/pages";
import type { DayFilter, MeetingView } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Props = {
  base: string;
  filter: DayFilter;
  locale: Locale;
  meetings: MeetingView[];
  /** Whether anybody can be missing. */
  begun: boolean;
};

/** By room, and by what is left to do; the slot stays. */
export function DayFilters({ base, filter, locale, meetings, begun }: Props) {
  const t = useTranslations("meeting.day.filter");
  const rooms = new Map(meetings.map(({ room }) => [room.id, pick(room.name, locale)]));
  const { slot, day } = filter;
  const shows = begun ? (["open", "missing"] as const) : (["open"] as const);
  return (
    <FilterBar
      clear={addressOf(base, { slot, day })}
      kept={{ slot, day }}
      filters={[
        {
          ...{ name: "room", label: t("room"), value: filter.room, all: t("allRooms") },
          options: [...rooms].map(([value, label]) => ({ value, label })),
        },
        {
          ...{ name: "show", label: t("show"), value: filter.show, all: t("all") },
          options: shows.map((value) => ({ value, label: t(value) })),
        },
      ]}
    />
  );
}
