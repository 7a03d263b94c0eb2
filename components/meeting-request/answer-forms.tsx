import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { MAX_REASON } from "@/lib/meeting-request/schema";

type Send = (form: FormData) => Promise<void>;
type About = { token: string; id: string; version: number };

type Props = About & {
  send: Send;
  /** Chosen in the letter already. */
  chosen?: "accept" | "decline";
  /** It cannot be accepted, only declined. */
  declineOnly: boolean;
  reason: { value?: string; error?: string };
};

/** One button accepts; declining may say why. Works without a script. */
export function AnswerForms({ send, chosen, declineOnly, reason, ...about }: Props) {
  const t = useTranslations("meeting-request.own.one");
  return (
    <div className="grid gap-5">
      {declineOnly ? null : (
        <div className="grid gap-2">
          <AcceptForm send={send} {...about} variant={chosen === "decline" ? "quiet" : "primary"} />
          <p className="text-sm text-ink-soft">{t("acceptText")}</p>
        </div>
      )}
      <details open={chosen === "decline" || declineOnly || Boolean(reason.error)}>
        <summary className="touch-target w-fit cursor-pointer content-center text-celadon hover:underline">
          {t("declineOpen")}
        </summary>
        <form action={send} className="mt-3 grid max-w-xl gap-4">
          <Hidden {...about} answer="decline" />
          <ReasonField {...reason} />
          <Button variant="danger" className="justify-self-start">
            {t("decline")}
          </Button>
        </form>
      </details>
    </div>
  );
}

export function AcceptForm({
  send,
  variant,
  name,
  ...about
}: About & {
  send: Send;
  variant?: "primary" | "quiet" /** Whom it is about, where several stand below each other. */;
  name?: string;
}) {
  const t = useTranslations("meeting-request.own.one");
  return (
    <form action={send}>
      <Hidden {...about} answer="accept" />
      <Button variant={variant}>
        {t("accept")}
        {name ? <span className="sr-only">{name}</span> : null}
      </Button>
    </form>
  );
}

/** Why, in words that the other side reads. */
export function ReasonField({
  value,
  error,
  required,
}: {
  value?: string;
  error?: string;
  required?: boolean;
}) {
  const t = useTranslations("meeting-request.own.one");
  const ui = useTranslations("ui");
  return (
    <Textarea
      name="reason"
      label={t("declineReason")}
      mark={ui(required ? "required" : "optional")}
      help={t("declineHelp", { limit: MAX_REASON })}
      defaultValue={value}
      error={error}
      rows={3}
    />
  );
}

/** Ids and version go along unseen: an answer names what it answers. */
export function Hidden(values: Record<string, string | number>) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
