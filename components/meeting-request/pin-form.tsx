import { useTranslations } from "next-intl";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import type { RequestDetail } from "@/lib/meeting-request/view-schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type LocalizedText, pick } from "@/lib/platform/i18n/localized";

type Props = {
  request: RequestDetail;
  hidden: Record<string, string>;
  action: FieldsFormProps["action"];
  choices: {
    slots: { id: string; startsAt: Date; endsAt: Date }[];
    tables: { id: string; label: string; room: LocalizedText }[];
  };
  locale: Locale;
  day: (at: Date) => string;
  time: (at: Date) => string;
};

/** Where a meeting has to be in every plan; taken back with one button. */
export function PinForm({ request, hidden, action, choices, locale, day, time }: Props) {
  const t = useTranslations("meeting-request.desk.one");
  const errorTitle = useTranslations("errors")("summary");
  const { slots, tables } = choices;
  if (slots.length === 0) return <p className="text-sm text-ink-soft">{t("noSlots")}</p>;
  const common = { action, errorTitle, size: "dense" } as const;
  const { pin } = request;
  return (
    <div className="grid gap-3">
      <FieldsForm
        {...common}
        hidden={hidden}
        submit={t("pinSave")}
        variant="quiet"
        initial={{ slotId: pin?.slotId ?? "", tableId: pin?.tableId ?? "" }}
        fields={[
          {
            kind: "select",
            name: "slotId",
            label: t("slot"),
            placeholder: t("noSlot"),
            options: grouped(slots, ({ startsAt }) => day(startsAt)).map(([label, ofDay]) => ({
              label,
              options: ofDay.map(({ id, startsAt, endsAt }) => ({
                value: id,
                label: `${time(startsAt)}–${time(endsAt)}`,
              })),
            })),
          },
          {
            kind: "select",
            name: "tableId",
            label: t("table"),
            placeholder: t("anyTable"),
            options: grouped(tables, ({ room }) => pick(room, locale)).map(([label, inRoom]) => ({
              label,
              options: inRoom.map(({ id, label: text }) => ({ value: id, label: text })),
            })),
          },
        ]}
      />
      {pin ? (
        <FieldsForm
          {...common}
          hidden={{ ...hidden, slotId: "", tableId: "" }}
          submit={t("unpin")}
          variant="quiet"
        />
      ) : null}
    </div>
  );
}

/** In the order in which each group first appears. */
function grouped<One>(all: One[], label: (one: One) => string): [string, One[]][] {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(label(one), [...(groups.get(label(one)) ?? []), one]);
  return [...groups];
}
