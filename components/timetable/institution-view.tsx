import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/components/edition/pages";
import { institutionNames } from "@/lib/institution/name-rules";
import { langTag } from "@/lib/platform/i18n/locales";
import { institutionDays } from "@/lib/timetable/day-rules";
import { type GridPart, MOST_CELLS } from "@/lib/timetable/grid-rules";
import type { PlanParty } from "@/lib/timetable/schema";
import { InstitutionGrid } from "./institution-grid";
import { PartLinks } from "./part-links";
import { type SheetReader, sheetOf } from "./sheet-of";
import type { TimetableViewProps } from "./timetable-view";
import { viewAddress } from "./view-address";

type Props = TimetableViewProps & {
  parties: PlanParty[];
  reader: SheetReader;
  part: GridPart;
  filters: ReactNode;
};

/** The timetable by institution, so many at a time, or the one that is looked for. */
export function InstitutionView({ plan, names, view, here, sideOrder, reader, part, filters }: Props) {
  const t = useTranslations("timetable");
  const { locale } = names;
  const order = new Intl.Collator(langTag(locale));
  const name = ({ institution }: PlanParty) => institutionNames(institution, locale).lead.text;
  const side = ({ institution }: PlanParty) => sideOrder.indexOf(institution.side);
  const all = institutionDays(part.slots, plan.meetings)
    .filter(({ party }) => !view.institution || party.id === view.institution)
    .sort((a, b) => side(a.party) - side(b.party) || order.compare(name(a.party), name(b.party)));
  const size = Math.max(1, Math.floor(MOST_CELLS / part.slots.length));
  const parts = Math.max(1, Math.ceil(all.length / size));
  const now = Math.min(Math.max(1, view.part), parts);
  const { slots } = sheetOf({ meetings: [], interpreters: [], conflicts: [] }, part, reader);
  return (
    <section aria-label={t("view.institutions")} className="grid grid-cols-1 gap-3">
      {filters}
      <PartLinks
        part={now}
        parts={parts}
        address={(one) => addressOf(here, viewAddress({ ...view, part: one }))}
      />
      <InstitutionGrid
        slots={slots}
        days={all.slice((now - 1) * size, now * size)}
        locale={locale}
        base={names.base}
        table={names.table}
      />
    </section>
  );
}
