import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import type { DelegateDetail } from "@/lib/delegate/detail-queries";
import { canBeConfirmed, isLive } from "@/lib/delegate/rules";

type Action = FieldsFormProps["action"];

type Props = {
  delegate: DelegateDetail;
  /** The person's own address at this desk. */
  here: string;
  can: { organise: boolean; staff: boolean };
  actions: Record<"confirm" | "decline" | "cancel" | "arrive" | "undoArrive" | "revoke", Action>;
};

/** What can be done with a person, and only that; what hurts asks first. */
export function PersonActions({ delegate, here, can, actions }: Props) {
  const t = useTranslations("delegates");
  const errorTitle = useTranslations("errors")("summary");
  const { id, status, arrivedAt } = delegate;
  const common = { errorTitle, hidden: { id }, size: "dense" } as const;
  const live = isLive(status) && !delegate.erasedAt;
  const asked = { ...common, cancel: t("do.keep") };
  return (
    <>
      {can.staff && status === "CONFIRMED" && !arrivedAt ? (
        <FieldsForm {...common} action={actions.arrive} submit={t("do.arrive")} />
      ) : null}
      {can.staff && arrivedAt ? (
        <FieldsForm {...common} action={actions.undoArrive} submit={t("do.undoArrive")} variant="quiet" />
      ) : null}
      {can.organise && canBeConfirmed(status) ? (
        <FieldsForm {...common} action={actions.confirm} submit={t("do.confirm")} />
      ) : null}
      {can.organise && live ? (
        <>
          <ButtonLink href={`${here}/change`} variant="quiet" size="dense">
            {t("do.change")}
          </ButtonLink>
          <AskedForm
            {...asked}
            trigger={t("do.decline")}
            ask={t("do.declineOne")}
            means={t("do.declineMeans")}
            action={actions.decline}
            fields={[{ kind: "textarea", rows: 2, name: "reason", label: t("do.reason") }]}
            submit={t("do.decline")}
            variant="danger"
          />
          <AskedForm
            {...asked}
            trigger={t("do.cancel")}
            ask={t("do.cancelOne")}
            means={t("do.cancelMeans")}
            action={actions.cancel}
            submit={t("do.cancel")}
            variant="danger"
          />
          <AskedForm
            {...asked}
            trigger={t("do.revoke")}
            ask={t("do.revokeAsk")}
            means={t("do.revokeMeans")}
            action={actions.revoke}
            submit={t("do.revoke")}
            variant="quiet"
          />
        </>
      ) : null}
    </>
  );
}
