import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import type { TableUse } from "@/lib/round/schema";

type Action = FieldsFormProps["action"];
type Props = {
  table: TableUse;
  editionId: string;
  /** Where it stands among the tables of its room, from 1. */
  place: number;
  count: number;
  actions: { rename: Action; move: Action; remove: Action };
};

/** What can be done about one table: its label, its place in the room, taking it away. */
export function ManageTable({ table, editionId, place, count, actions }: Props) {
  const t = useTranslations("round.table");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  const common = { hidden: { editionId, id: table.id }, errorTitle: errors("summary") };
  const move = (to: "up" | "down") => (
    <FieldsForm
      {...common}
      action={actions.move}
      hidden={{ ...common.hidden, to }}
      submit={t(to)}
      variant="quiet"
      size="dense"
    />
  );
  return (
    <section id="manage" className="grid gap-4 border-t border-edge pt-4">
      <h2 className="font-title text-lg">{t("manage", { label: table.label })}</h2>
      <FieldsForm
        {...common}
        action={actions.rename}
        submit={t("rename")}
        variant="quiet"
        initial={{ label: table.label }}
        fields={[{ kind: "text", name: "label", label: t("label") }]}
      />
      <p className="figures text-sm text-ink-soft">{t("place", { place, count })}</p>
      <div className="flex flex-wrap items-start gap-2">
        {place > 1 ? move("up") : null}
        {place < count ? move("down") : null}
        <AskedForm
          {...common}
          action={actions.remove}
          variant="danger"
          trigger={t("remove")}
          ask={t("removeAsk", { label: table.label })}
          means={t("removeMeans")}
          submit={t("remove")}
          cancel={ui("cancel")}
        />
      </div>
    </section>
  );
}
