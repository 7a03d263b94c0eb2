import type { FormField } from "@/components/ui/fields-form";
import { ADDED_AS, MAX_LENGTH, WISHES } from "@/lib/meeting-request/schema";

type Words = (key: string) => string;

/** Priority and length, as the organiser sets them. `t` speaks `meeting-request.desk`, `d` the domain. */
export function placeFields(t: Words, d: Words): FormField[] {
  const lengths = Array.from({ length: MAX_LENGTH }, (_, index) => String(index + 1));
  return [
    {
      kind: "select",
      name: "priority",
      label: t("column.priority"),
      options: WISHES.map((value) => ({ value, label: d(`priority.${value}`) })),
    },
    {
      kind: "select",
      name: "length",
      label: t("new.length"),
      options: lengths.map((value) => ({ value, label: value })),
    },
  ];
}

/** What an added request is, beside how the timetable takes it. */
export const addFields = (t: Words, d: Words): FormField[] => [
  {
    kind: "choice",
    type: "radio",
    name: "as",
    label: t("new.as"),
    options: ADDED_AS.map((value) => ({
      value,
      label: d(value === "NEVER" ? "priority.NEVER" : `requestState.${value}`),
      note: t(`new.asNote.${value}`),
    })),
  },
  ...placeFields(t, d),
];
