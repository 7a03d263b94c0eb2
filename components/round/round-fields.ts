import type { FormField } from "@/components/ui/fields-form";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { RoomView } from "@/lib/programme/schema";
import { hoursOf } from "@/lib/round/rules";
import { BREAK_ROWS, type MeetingTableView, type RoundView } from "@/lib/round/schema";

type Words = (key: string, values?: Record<string, string | number>) => string;
type Around = { locale: Locale; rooms: RoomView[]; tables: MeetingTableView[] };

/** How a session is cut, and where; breaks are hours of the venue's clock. */
export function roundFields(t: Words, { locale, rooms, tables }: Around): FormField[] {
  const minutes = (name: "slotMinutes" | "pauseMinutes", help?: string): FormField => ({
    ...{ kind: "text", name, help, inputMode: "numeric" },
    label: t(`form.${name}`),
  });
  const clock = (name: string, label: string): FormField => ({ kind: "text", type: "time", name, label });
  return [
    {
      kind: "group",
      label: t("form.lengths"),
      fields: [minutes("slotMinutes"), minutes("pauseMinutes", t("form.pauseHelp"))],
    },
    {
      kind: "choice",
      type: "checkbox",
      columns: 2,
      name: "roomIds",
      label: t("form.rooms"),
      options: rooms.map(({ id, name }) => ({
        value: id,
        label: pick(name, locale),
        note: t("form.roomTables", { count: tables.filter(({ roomId }) => roomId === id).length }),
      })),
    },
    {
      kind: "group",
      label: t("form.breaks"),
      help: t("form.breaksHelp"),
      fields: BREAK_ROWS.flatMap((row) => [
        clock(`breakFrom${row}`, t("form.from", { number: row })),
        clock(`breakTo${row}`, t("form.to", { number: row })),
      ]),
    },
  ];
}

/** A round as its form holds it. */
export function roundValues(round: RoundView, timeZone: string): Record<string, string | string[]> {
  const hours = hoursOf(round.breaks, timeZone).flatMap(({ from, to }, at) => [
    [`breakFrom${at + 1}`, from],
    [`breakTo${at + 1}`, to],
  ]);
  return {
    slotMinutes: String(round.slotMinutes),
    pauseMinutes: String(round.pauseMinutes),
    roomIds: round.rooms.map(({ id }) => id),
    ...Object.fromEntries(hours),
  };
}
