import type { FormField } from "@/components/ui/fields-form";
import { type InterpreterDetail, LANGUAGE_PAIRS } from "@/lib/interpreter/schema";
import { slotsAway } from "@/lib/matching-profile/absence-rules";
import { formatDay, formatTime } from "@/lib/platform/i18n/dates";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { RoomView } from "@/lib/programme/schema";
import { slotsByDay } from "@/lib/round/rules";
import type { TimeSlotView } from "@/lib/round/schema";
import { pairWords } from "./pair-words";

type Words = (key: string, values?: Record<string, string | number>) => string;
type Around = { locale: Locale; rooms: RoomView[]; slots: TimeSlotView[]; timeZone: string };

/** What is asked of an interpreter; hours away are slots of the rounds there are. */
export function interpreterFields(t: Words, domain: Words, around: Around): FormField[] {
  const { locale, rooms } = around;
  const typed = (name: string, more: Partial<FormField & { kind: "text" }> = {}): FormField => ({
    ...{ kind: "text", name, label: t(`form.${name}`) },
    ...more,
  });
  return [
    {
      kind: "group",
      label: t("form.name"),
      help: t("form.nameHelp"),
      fields: ["nativeFamily", "nativeGiven", "latinFamily", "latinGiven"].map((name) => typed(name)),
    },
    {
      kind: "group",
      label: t("form.contact"),
      fields: [
        typed("email", { type: "email", inputMode: "email", help: t("form.emailHelp") }),
        {
          kind: "select",
          name: "locale",
          label: t("form.locale"),
          options: LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
        },
      ],
    },
    {
      kind: "choice",
      type: "checkbox",
      columns: 2,
      name: "pairs",
      label: t("form.pairs"),
      options: LANGUAGE_PAIRS.map((value) => ({ value, label: pairWords(t, domain, value) })),
    },
    {
      kind: "group",
      label: t("form.limits"),
      help: t("form.limitsHelp"),
      fields: [
        typed("maxInRow", { inputMode: "numeric" }),
        typed("maxSlots", { inputMode: "numeric" }),
        {
          kind: "select",
          name: "homeRoomId",
          label: t("form.homeRoom"),
          help: t("form.homeRoomHelp"),
          placeholder: t("form.noRoom"),
          options: rooms.map(({ id, name }) => ({ value: id, label: pick(name, locale) })),
        },
      ],
    },
    ...absenceField(t, around),
    {
      kind: "choice",
      type: "checkbox",
      name: "active",
      label: t("form.active"),
      options: [{ value: "yes", label: t("form.activeLabel"), note: t("form.activeNote") }],
    },
  ];
}

/** The slots of each day to tick, once there are some. */
function absenceField(t: Words, { locale, slots, timeZone }: Around): FormField[] {
  const groups = slotsByDay(slots, timeZone).map(([day, ofDay]) => ({
    label: formatDay(day, locale),
    options: ofDay.map(({ id, startsAt, endsAt }) => ({
      value: id,
      label: `${formatTime(startsAt, timeZone)}–${formatTime(endsAt, timeZone)}`,
    })),
  }));
  const field = { kind: "grouped", name: "absences", label: t("form.absences"), columns: 4, groups } as const;
  return groups.length > 0 ? [field] : [];
}

/** An interpreter as their form holds them. */
export function interpreterValues(
  person: InterpreterDetail,
  slots: TimeSlotView[],
): Record<string, string | string[]> {
  const { nativeFamily, nativeGiven, latinFamily, latinGiven, email, locale, pairs } = person;
  return {
    ...{ nativeFamily, nativeGiven, latinFamily, latinGiven, locale, pairs },
    email: email ?? "",
    maxInRow: person.maxInRow === null ? "" : String(person.maxInRow),
    maxSlots: person.maxSlots === null ? "" : String(person.maxSlots),
    homeRoomId: person.homeRoomId ?? "",
    absences: slotsAway(slots, person.absences),
    active: person.active ? "yes" : "",
  };
}
