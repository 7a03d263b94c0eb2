import { useTranslations } from "next-intl";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import { slotChoices } from "@/lib/timetable/choice-rules";
import type { PlanDetail, PlanMeeting } from "@/lib/timetable/schema";
import type { PlanNames } from "./plan-names";
import { SlotChoices } from "./slot-choices";
import { hoursWords } from "./words";

type Action = FieldsFormProps["action"];
type Props = {
  plan: PlanDetail;
  meeting: PlanMeeting;
  names: PlanNames;
  hidden: Record<string, string>;
  actions: { place: Action; takeOut: Action };
};

/** Moves a meeting by choosing a slot and a table; says of every slot whether it would do, and why not. */
export function MeetingPlace({ plan, meeting, names, hidden, actions }: Props) {
  const [t, errors] = [useTranslations("timetable"), useTranslations("errors")];
  const { locale, timeZone } = names;
  const time = (id: string) => hoursWords(plan.slots, [id], { t, locale, timeZone });
  const common = { hidden, errorTitle: errors("summary") };
  const choices = slotChoices(plan, meeting.id);
  const [first] = choices.filter(({ conflicts }) => conflicts.length === 0);
  const initial = meeting.place ?? first;
  if (meeting.pinned) return null;
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
      <section className="grid gap-4">
        <h2 className="font-title text-xl">{t(meeting.place ? "meeting.move" : "meeting.give")}</h2>
        <FieldsForm
          {...common}
          action={actions.place}
          initial={{ slotId: initial?.slotId, tableId: initial?.tableId }}
          fields={[
            {
              ...{ kind: "select", name: "slotId", label: t("time") },
              options: plan.slots.map(({ id }) => ({ value: id, label: time(id) })),
            },
            {
              ...{ kind: "select", name: "tableId", label: t("table"), help: t("meeting.interpretersHelp") },
              options: plan.tables.map(({ id }) => ({ value: id, label: names.table(id) ?? "" })),
            },
          ]}
          submit={t("meeting.put")}
        />
        {meeting.place ? (
          <FieldsForm {...common} action={actions.takeOut} submit={t("editor.takeOut")} variant="danger" />
        ) : null}
      </section>
      <SlotChoices choices={choices} names={names} time={time} />
    </div>
  );
}
