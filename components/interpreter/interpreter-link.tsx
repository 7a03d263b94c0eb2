import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import type { FieldsFormProps } from "@/components/ui/fields-form";
import type { InterpreterDetail } from "@/lib/interpreter/schema";

type Action = FieldsFormProps["action"];
type Props = {
  person: Pick<InterpreterDetail, "id" | "email" | "url">;
  editionId: string;
  actions: { send: Action; revoke: Action };
};

/** The link to an interpreter's own page: to show, to send, to make worthless. */
export function InterpreterLink({ person, editionId, actions }: Props) {
  const t = useTranslations("interpreter.link");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  const common = {
    hidden: { editionId, id: person.id },
    errorTitle: errors("summary"),
    cancel: ui("cancel"),
  };
  return (
    <section aria-labelledby="link" className="grid gap-3 border-t border-edge pt-4">
      <h2 id="link" className="font-title text-xl">
        {t("title")}
      </h2>
      <p className="max-w-prose text-sm text-ink-soft">{t("text")}</p>
      <a href={person.url ?? ""} className="text-link break-all text-sm">
        {person.url}
      </a>
      {person.email ? null : <p className="text-sm text-amber">{t("noEmail")}</p>}
      <div className="flex flex-wrap gap-2">
        {person.email ? (
          <AskedForm
            {...common}
            action={actions.send}
            trigger={t("send")}
            ask={t("sendAsk", { email: person.email })}
            means={t("sendMeans")}
            submit={t("send")}
          />
        ) : null}
        <AskedForm
          {...common}
          action={actions.revoke}
          variant="danger"
          trigger={t("revoke")}
          ask={t("revokeAsk")}
          means={t("revokeMeans")}
          submit={t("revoke")}
        />
      </div>
    </section>
  );
}
