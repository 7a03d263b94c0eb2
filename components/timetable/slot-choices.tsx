import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { SlotChoice } from "@/lib/timetable/choice-rules";
import type { PlanNames } from "./plan-names";

type Props = { choices: SlotChoice[]; names: PlanNames; time: (slotId: string) => string };

/** Slot by slot, whether a meeting could be there. */
export function SlotChoices({ choices, names, time }: Props) {
  const t = useTranslations("timetable");
  return (
    <section className="grid gap-3">
      <h2 className="font-title text-xl">{t("meeting.choices")}</h2>
      <Table
        caption={t("meeting.choices")}
        captionHidden
        rows={choices}
        rowKey={({ slotId }) => slotId}
        columns={[
          { key: "time", head: t("time"), rowHead: true, cell: ({ slotId }) => time(slotId) },
          {
            key: "state",
            head: t("meeting.possible"),
            cell: ({ conflicts, free, tableId }) =>
              conflicts.length === 0 ? (
                <StatusMark tone="confirmed">
                  {t("meeting.free", { count: free, table: names.table(tableId) ?? "" })}
                </StatusMark>
              ) : (
                <ul>
                  {conflicts.map(({ rule }) => (
                    <li key={rule}>{t(`rule.${rule}`)}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </section>
  );
}
