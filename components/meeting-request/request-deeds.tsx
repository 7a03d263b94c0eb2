import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { FieldsForm, type FieldsFormProps, type FormField } from "@/components/ui/fields-form";
import { institutionNames } from "@/lib/institution/name-rules";
import { type Deed, mayDo, needsReason } from "@/lib/meeting-request/rules";
import type { RequestDetail } from "@/lib/meeting-request/view-schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Action = FieldsFormProps["action"];

type Props = {
  request: RequestDetail;
  locale: Locale;
  editionId: string;
  actions: Record<"answer" | "withdraw" | "reopen" | "never" | "lift", Action>;
};

/** What an organiser can do with a request as it stands, and only that; what others notice asks first. */
export function RequestDeeds({ request, locale, editionId, actions }: Props) {
  const t = useTranslations("meeting-request.desk.one");
  const ui = useTranslations("ui");
  const errorTitle = useTranslations("errors")("summary");
  const { id, version } = request;
  const hidden = { editionId, id, version: String(version) };
  const common = { errorTitle, hidden, size: "dense", cancel: ui("cancel") } as const;
  const may = (deed: Deed) => mayDo(deed, "ORGANISER", request);
  const reasonMark = ui(needsReason("withdraw", request) ? "required" : "optional");
  const name = institutionNames(request.to.institution, locale).lead.text;
  const asker = institutionNames(request.from.institution, locale).lead.text;
  return (
    <>
      {may("accept") ? (
        <FieldsForm
          {...common}
          action={actions.answer}
          hidden={{ ...hidden, answer: "accept", reason: "" }}
          submit={t("accept")}
        />
      ) : null}
      {may("decline") ? (
        <AskedForm
          {...common}
          trigger={t("decline")}
          ask={t("declineAsk", { name })}
          means={t("bothTold")}
          action={actions.answer}
          hidden={{ ...hidden, answer: "decline" }}
          fields={[reasonField("reason", t("reason"), ui("optional"))]}
          submit={t("decline")}
          variant="danger"
        />
      ) : null}
      {may("reopen") ? (
        <AskedForm
          {...common}
          trigger={t("reopen")}
          ask={t("reopenAsk")}
          means={t("reopenMeans")}
          action={actions.reopen}
          submit={t("reopen")}
          variant="quiet"
        />
      ) : null}
      {may("withdraw") ? (
        <AskedForm
          {...common}
          trigger={t("withdraw")}
          ask={t("withdrawAsk")}
          means={t("withdrawMeans")}
          action={actions.withdraw}
          fields={[reasonField("why", t("reason"), reasonMark)]}
          submit={t("withdraw")}
          variant="danger"
        />
      ) : null}
      {may("change") ? (
        <AskedForm
          {...common}
          trigger={t("forbid")}
          ask={t("forbidAsk")}
          means={t("forbidMeans", { name: asker })}
          action={actions.never}
          submit={t("forbid")}
          variant="danger"
        />
      ) : null}
      {may("lift") ? (
        <AskedForm
          {...common}
          trigger={t("lift")}
          ask={t("liftAsk")}
          means={t("liftMeans")}
          action={actions.lift}
          submit={t("lift")}
          variant="quiet"
        />
      ) : null}
    </>
  );
}

const reasonField = (name: string, label: string, mark: string): FormField => ({
  ...{ kind: "textarea", rows: 2, name, label, mark },
});
