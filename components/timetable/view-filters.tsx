import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/edition/filter-bar";
import { institutionNames } from "@/lib/institution/name-rules";
import { dayOf, formatDay } from "@/lib/platform/i18n/dates";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { type LocalizedText, pick } from "@/lib/platform/i18n/localized";
import type { GridPart } from "@/lib/timetable/grid-rules";
import type { PlanDetail, PlanParty } from "@/lib/timetable/schema";

type Props = {
  plan: Pick<PlanDetail, "slots" | "tables">;
  parties: PlanParty[];
  rounds: readonly { id: string; name: LocalizedText }[];
  part: GridPart;
  chosen: { view?: string; institution?: string };
  here: string;
  locale: Locale;
  timeZone: string;
};

/** How the timetable is looked at, all of it in the address. */
export function ViewFilters({ plan, parties, rounds, part, chosen, here, locale, timeZone }: Props) {
  const t = useTranslations("timetable");
  const first = new Map(plan.slots.toReversed().map((slot) => [slot.roundId, slot]));
  const roundOptions = [...first.values()].toReversed().map(({ roundId, startsAt }) => {
    const name = rounds.find(({ id }) => id === roundId)?.name;
    const day = formatDay(dayOf(startsAt, timeZone), locale);
    return { value: roundId, label: name ? `${day} · ${pick(name, locale)}` : day };
  });
  const rooms = new Map(plan.tables.map(({ roomId, room }) => [roomId, pick(room, locale)]));
  const names = parties.map(({ id, institution }) => ({
    value: id,
    name: institutionNames(institution, locale).lead,
  }));
  const order = new Intl.Collator(langTag(locale));
  return (
    <div className="print:hidden [&_select]:max-w-72">
      <FilterBar
        clear={here}
        filters={[
          {
            ...{ name: "view", label: t("view.label"), value: chosen.view, all: t("view.tables") },
            options: [{ value: "institutions", label: t("view.institutions") }],
          },
          ...(roundOptions.length > 1
            ? [
                {
                  name: "round",
                  label: t("round"),
                  value: part.round,
                  all: t("allRounds"),
                  options: roundOptions,
                },
              ]
            : []),
          ...(rooms.size > 1 && chosen.view !== "institutions"
            ? [
                {
                  ...{ name: "room", label: t("room"), value: part.room, all: t("allRooms") },
                  options: [...rooms].map(([value, label]) => ({ value, label })),
                },
              ]
            : []),
          {
            ...{
              name: "institution",
              label: t("institution"),
              value: chosen.institution,
              all: t("allInstitutions"),
            },
            options: names
              .map(({ value, name }) => ({ value, label: name.text, lang: name.lang }))
              .sort((a, b) => order.compare(a.label, b.label)),
          },
        ]}
      />
    </div>
  );
}
