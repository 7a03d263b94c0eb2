import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Textarea } from "@/components/ui/textarea";
import { MAX_MESSAGE, WISHES } from "@/lib/meeting-request/schema";
import { Hidden } from "./answer-forms";

type Props = {
  send: (form: FormData) => Promise<void>;
  hidden: { token: string; id: string; toId: string };
  values: { priority: string; message: string };
  errors: Record<string, string>;
};

/** Asks one institution: how much it matters, and what about. Works without a script. */
export function AskForm({ send, hidden, values, errors }: Props) {
  const t = useTranslations("meeting-request.own.new");
  const d = useTranslations("domain.priority");
  const ui = useTranslations("ui");
  const wrong = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return (
    <form action={send} className="grid max-w-xl gap-6" noValidate>
      <ErrorSummary title={ui("errorsTitle", { count: wrong.length })} errors={wrong} />
      <Hidden {...hidden} />
      <ChoiceGroup
        type="radio"
        name="priority"
        label={t("priority")}
        help={t("priorityHelp")}
        options={WISHES.map((value) => ({ value, label: d(value) }))}
        chosen={[values.priority]}
        error={errors.priority}
      />
      <Textarea
        name="message"
        label={t("message")}
        mark={ui("optional")}
        help={t("messageHelp", { limit: MAX_MESSAGE })}
        defaultValue={values.message}
        error={errors.message}
        rows={6}
      />
      <div className="flex flex-wrap gap-3">
        <Button>{t("send")}</Button>
        <ButtonLink variant="quiet" href="?">
          {t("other")}
        </ButtonLink>
      </div>
    </form>
  );
}

/** Says with one button that the two are not to be matched. */
export function NeverForm({ send, hidden }: Pick<Props, "send" | "hidden">) {
  const t = useTranslations("meeting-request.own.never");
  const ui = useTranslations("ui");
  return (
    <form action={send} className="flex flex-wrap gap-3">
      <Hidden {...hidden} priority="NEVER" message="" />
      <Button variant="danger">{t("confirm")}</Button>
      <ButtonLink variant="quiet" href={`?to=${hidden.toId}`}>
        {ui("cancel")}
      </ButtonLink>
    </form>
  );
}
