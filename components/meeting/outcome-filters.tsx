import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/edition/filter-bar";
import { institutionNames } from "@/lib/institution/name-rules";
import { SECTORS } from "@/lib/matching/sector-schema";
import { OUTCOME_SHOWS, type OutcomeFilter } from "@/lib/meeting/outcome-schema";
import type { MeetingView } from "@/lib/meeting/schema";
import type { Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  base: string;
  filter: OutcomeFilter;
  sides: Side[];
  locale: Locale;
  /** Those found: an institution that is asked for is a party to each. */
  meetings: Pick<MeetingView, "parties">[];
};

/** Narrows the list of meetings; says whose they are where a figure led here. */
export function OutcomeFilters({ base, filter, sides, locale, meetings }: Props) {
  const t = useTranslations("outcome");
  const d = useTranslations("domain.side");
  const s = useTranslations("sector.name");
  const parties = meetings.flatMap(({ parties }) => parties);
  const only = parties.find(({ profileId }) => profileId === filter.institution);
  const all = t("filter.all");
  return (
    <>
      {only ? <p>{t("onlyOf", { name: institutionNames(only.institution, locale).lead.text })}</p> : null}
      <FilterBar
        clear={`${base}?by=${filter.by}`}
        kept={{ by: filter.by, institution: filter.institution }}
        filters={[
          {
            ...{ name: "show", label: t("filter.show"), all, value: filter.show },
            options: OUTCOME_SHOWS.map((value) => ({ value, label: t(`show.${value}`) })),
          },
          {
            ...{ name: "side", label: t("filter.side"), all, value: filter.side },
            options: sides.map((value) => ({ value, label: d(value) })),
          },
          {
            ...{ name: "sector", label: t("filter.sector"), all, value: filter.sector },
            options: SECTORS.map((value) => ({ value, label: s(value) })),
          },
        ]}
      />
    </>
  );
}
