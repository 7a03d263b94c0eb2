import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import type { FieldsFormProps } from "@/components/ui/fields-form";
import type { ProfilePerson } from "@/lib/matching-profile/schema";
import { displayName } from "@/lib/names/rules";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  link: { url: string; sentAt: Date | null };
  representative: ProfilePerson | null;
  hidden: Record<string, string>;
  locale: Locale;
  timeZone: string;
  actions: { send: FieldsFormProps["action"]; revoke: FieldsFormProps["action"] };
};

/** The link of an institution: to copy, to send, to make worthless. */
export function LinkSection({ link, representative, hidden, locale, timeZone, actions }: Props) {
  const t = useTranslations("matching-profile");
  const d = useTranslations("domain.language");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  const name = representative ? displayName(representative, locale) : "";
  const common = { hidden, errorTitle: errors("summary"), cancel: ui("cancel") };
  const sent = link.sentAt
    ? t("link.sent", { name, when: formatMoment(link.sentAt, locale, timeZone) })
    : t("link.notSent", { name });
  return (
    <section aria-labelledby="link" className="grid max-w-3xl gap-2 border-y border-rule py-4">
      <h2 id="link" className="font-title text-lg">
        {t("link.title")}
      </h2>
      <p className="text-sm text-ink-soft">{t("link.text")}</p>
      <code className="block rounded-md border border-rule bg-sheet px-3 py-2 font-mono text-sm break-all select-all">
        {link.url}
      </code>
      <p className="text-sm">{representative ? sent : t("link.nobody")}</p>
      <div className="flex flex-wrap gap-2">
        {representative ? (
          <AskedForm
            {...common}
            action={actions.send}
            trigger={t("invite.one")}
            ask={t("invite.oneAsk", { name })}
            means={t("invite.oneMeans", { language: d(representative.locale) })}
            submit={t("invite.do")}
          />
        ) : null}
        <AskedForm
          {...common}
          action={actions.revoke}
          variant="danger"
          trigger={t("link.revoke")}
          ask={t("link.revokeAsk")}
          means={t("link.revokeMeans")}
          submit={t("link.revoke")}
        />
      </div>
    </section>
  );
}
