import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { PlanMeeting, PlanParty, PlanSlot, PlanTable } from "@/lib/timetable/schema";

type NamedMeeting = Pick<PlanMeeting, "id" | "parties">;

/** What the ids of a plan stand for, and for whom it is said. */
export type PlanNames = {
  locale: Locale;
  timeZone: string;
  /** Where meetings have their pages. */
  base: string;
  slots: readonly PlanSlot[];
  table(id: string): string | undefined;
  party(id: string): PlanParty | undefined;
  meeting(id: string): NamedMeeting | undefined;
};

type Source = {
  slots: readonly PlanSlot[];
  tables: readonly Pick<PlanTable, "id" | "label" | "room">[];
  meetings: readonly NamedMeeting[];
};

export function planNames(
  { slots, tables, meetings }: Source,
  reader: Pick<PlanNames, "locale" | "timeZone" | "base">,
): PlanNames {
  const [byTable, byMeeting] = [byId(tables), byId(meetings)];
  const byParty = byId(meetings.flatMap(({ parties }) => parties));
  return {
    ...{ ...reader, slots },
    table: (id) => {
      const table = byTable.get(id);
      return table && `${pick(table.room, reader.locale)} ${table.label}`;
    },
    party: (id) => byParty.get(id),
    meeting: (id) => byMeeting.get(id),
  };
}

const byId = <Thing extends { id: string }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]));
