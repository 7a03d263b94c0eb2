import type { FormField } from "@/components/ui/form-control";
import type { SelectProps } from "@/components/ui/select";
import type { ProfileChoices, ProfilePerson, ProfileSlot, ProfileTable } from "@/lib/matching-profile/schema";
import { displayName, langOf } from "@/lib/names/rules";
import type { Side } from "@/lib/names/schema";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Words = (key: string, values?: Record<string, string | number>) => string;

/** The namespaces that the form speaks with: its own, that of the domain, that of the sectors. */
export type ProfileWords = { t: Words; d: Words; s: Words };
export type Reader = { locale: Locale; timeZone: string; sideOrder: readonly Side[] };

/** Who comes to meetings, in which languages, and when not. */
export function peopleFields({ t, d }: ProfileWords, choices: ProfileChoices, reader: Reader): FormField[] {
  const persons = choices.people.map((person) => ({
    ...{ value: person.id, ...named(person, reader.locale), note: person.position },
  }));
  const languages = LOCALES.map((value) => ({ value, label: d(`language.${value}`) }));
  const box = { kind: "choice", type: "checkbox", columns: 2 } as const;
  return [
    {
      ...{ ...box, name: "attendees", label: t("field.attendees"), options: persons },
      help: t(persons.length > 0 ? "help.attendees" : "help.noPeople"),
    },
    {
      ...{ ...box, name: "languages", label: t("field.languages"), options: languages },
      help: t("help.languages"),
    },
    {
      ...{ kind: "grouped", columns: 4, name: "absences", label: t("field.absences") },
      help: t(choices.slots.length > 0 ? "help.absences" : "help.noSlots"),
      groups: byRound(choices.slots, reader),
    },
    {
      ...{ ...box, name: "listed", label: t("field.listed"), columns: 1 },
      options: [{ value: "yes", label: t("help.listed") }],
    },
  ];
}

/** What the organiser alone is asked. */
export function deskFields(
  { t }: ProfileWords,
  { people }: ProfileChoices,
  tables: ProfileTable[],
  locale: Locale,
): FormField[] {
  const persons = people.map((person) => ({ value: person.id, ...named(person, locale) }));
  const desk: FormField[] = [
    {
      ...{ kind: "select", name: "representativeId", label: t("field.representativeId") },
      ...{ help: t("help.representative"), placeholder: t("help.nobody"), options: persons },
    },
    {
      ...{ kind: "select", name: "tableId", label: t("field.tableId"), help: t("help.table") },
      ...{ placeholder: t("help.noTable"), options: byRoom(tables, locale) },
    },
    {
      ...{ kind: "text", inputMode: "numeric", name: "maxMeetings", label: t("field.maxMeetings") },
      help: t("help.maxMeetings"),
    },
  ];
  return [{ kind: "group", label: t("group.desk"), columns: 1, fields: desk }];
}

/** Slots under their day and the session that they are cut from. */
function byRound(slots: ProfileSlot[], { locale, timeZone }: Reader) {
  const hour = (at: Date) => formatTime(at, timeZone);
  const heading = ({ startsAt, title }: ProfileSlot) =>
    `${formatDay(dayOf(startsAt, timeZone), locale)} · ${pick(title, locale)}`;
  return grouped(slots, heading).map(([label, group]) => ({
    label,
    options: group.map(({ id, startsAt, endsAt }) => ({
      value: id,
      label: `${hour(startsAt)}–${hour(endsAt)}`,
    })),
  }));
}

function byRoom(tables: ProfileTable[], locale: Locale): SelectProps["options"] {
  return grouped(tables, ({ room }) => pick(room, locale)).map(([label, group]) => ({
    label,
    options: group.map((table) => ({ value: table.id, label: table.label })),
  }));
}

/** In the order of their first. */
function grouped<Item>(items: Item[], label: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(label(item), [...(groups.get(label(item)) ?? []), item]);
  return [...groups];
}

function named(person: ProfilePerson, locale: Locale) {
  const label = displayName(person, locale);
  return { label, lang: langOf(label, person.side) };
}
