import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/edition/filter-bar";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { SECTOR_GROUPS, type SectorGroup } from "@/lib/matching/sector-schema";
import type { Side } from "@/lib/names/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";
import type { DirectoryFilter } from "@/lib/suggestion/schema";

type Props = { filter: DirectoryFilter; sides: Side[]; clear: string };

/** What the directory can be asked. */
export function DirectoryFilters({ filter, sides, clear }: Props) {
  const t = useTranslations("suggestion.filter");
  const d = useTranslations("domain");
  const s = useTranslations("sector");
  const groups = Object.keys(SECTOR_GROUPS) as SectorGroup[];
  const sectors = groups.map((group) => ({
    label: s(`group.${group}`),
    options: SECTOR_GROUPS[group].map((value) => ({ value, label: s(`name.${value}`) })),
  }));
  const words = <Value extends string>(values: readonly Value[], word: (value: Value) => string) =>
    values.map((value) => ({ value, label: word(value) }));
  const all = t("any");
  return (
    <FilterBar
      clear={clear}
      filters={[
        { name: "q", label: t("q"), type: "search", value: filter.q },
        { name: "sector", label: t("sector"), options: sectors, all, value: filter.sector },
        {
          ...{ name: "deals", label: t("deals"), all, value: filter.deals },
          options: words(["offers", "seeks"] as const, (one) => t(`deal.${one}`)),
        },
        {
          ...{ name: "side", label: t("side"), all, value: filter.side },
          options: words(sides, (one) => d(`side.${one}`)),
        },
        {
          ...{ name: "kind", label: t("kind"), all, value: filter.kind },
          options: words(INSTITUTION_KINDS, (one) => d(`kind.${one}`)),
        },
        {
          ...{ name: "language", label: t("language"), all, value: filter.language },
          options: words(LOCALES, (one) => d(`language.${one}`)),
        },
        { name: "city", label: t("city"), type: "search", value: filter.city },
      ]}
    />
  );
}
