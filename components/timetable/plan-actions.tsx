import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import { newId } from "@/lib/platform/id/id";
import type { PlanDetail } from "@/lib/timetable/schema";

type Action = FieldsFormProps["action"];
type Props = {
  plan: Pick<PlanDetail, "state" | "kind" | "note">;
  here: string;
  hidden: Record<string, string>;
  actions: { note: Action; copy: Action; discard: Action };
};

/** What can be done with a plan as a whole. */
export function PlanActions({ plan: { state, kind, note }, here, hidden, actions }: Props) {
  const [t, ui, errors] = [useTranslations("timetable"), useTranslations("ui"), useTranslations("errors")];
  const common = { hidden, errorTitle: errors("summary"), cancel: ui("cancel") };
  const isSolved = state !== "QUEUED" && state !== "SOLVING" && state !== "FAILED";
  return (
    <>
      <Dialog
        trigger={t("note.trigger")}
        triggerSize="dense"
        title={t("note.title")}
        cancel={ui("close")}
        confirm={null}
      >
        <FieldsForm
          {...common}
          action={actions.note}
          initial={{ note }}
          fields={[{ kind: "text", name: "note", label: t("solve.note"), help: t("solve.noteHelp") }]}
          submit={ui("save")}
        />
      </Dialog>
      {isSolved && kind !== "WHAT_IF" ? (
        <FieldsForm
          {...common}
          hidden={{ ...hidden, copyId: newId() }}
          action={actions.copy}
          submit={t("copy.do")}
          variant="quiet"
          size="dense"
        />
      ) : null}
      {state === "DRAFT" || state === "FAILED" ? (
        <AskedForm
          {...common}
          action={actions.discard}
          variant="danger"
          trigger={t("discard.do")}
          ask={t("discard.ask")}
          means={t("discard.means")}
          submit={t("discard.do")}
        />
      ) : null}
      {state === "DRAFT" && kind !== "WHAT_IF" ? (
        <ButtonLink size="dense" href={`${here}/publish`}>
          {t("publish.to")}
        </ButtonLink>
      ) : null}
    </>
  );
}
