import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { EditionView } from "@/lib/edition/schema";
import type { FoundInstitution } from "@/lib/institution/queries";
import { LOCALE_NAMES, LOCALES, type Locale, langTag } from "@/lib/platform/i18n/locales";
import type { SessionView } from "@/lib/programme/schema";
import { ConsentBlock } from "./consent-block";
import { ContactBlock, type CountryChoice } from "./contact-block";
import { FormKeeper } from "./form-keeper";
import type { FormModel } from "./form-model";
import { NameBlock, SideChoice } from "./name-block";
import { NeedsBlock } from "./needs-block";
import { SessionBlock } from "./session-block";
import { type DelegationChoice, type InstitutionChoice, WorkBlock } from "./work-block";

export type RegistrationFormProps = {
  action: (form: FormData) => Promise<void>;
  edition: EditionView;
  locale: Locale;
  sessions: SessionView[];
  delegations: DelegationChoice[];
  countries: CountryChoice[];
  found: FoundInstitution[] | null;
  chosen: InstitutionChoice | null;
  submissionId: string;
  model: FormModel;
  errors: { field: string; message: string }[];
  /** Of the draft in the fields. */
  stamp: string;
  /** Message keys to sentences, for checking while typing. */
  sentences: Record<string, string>;
};

/** The whole form: works as plain HTML; the two islands only help. */
export function RegistrationForm({
  action,
  edition,
  locale,
  model,
  errors,
  ...props
}: RegistrationFormProps) {
  const t = useTranslations("registration");
  return (
    <form action={action} id="registration" key={props.stamp} className="grid gap-10" noValidate data-by-side>
      <ErrorSummary title={t("errorsTitle", { count: errors.length })} errors={errors} />
      <input type="hidden" name="edition" value={edition.number} />
      <input type="hidden" name="submissionId" value={props.submissionId} />
      {/* The first submit button is what the Enter key presses. */}
      <button type="submit" name="intent" value="send" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t("send")}
      </button>
      <SideChoice model={model} order={edition.sideOrder} />
      <NameBlock model={model} />
      <WorkBlock model={model} locale={locale} {...props} />
      <ContactBlock model={model} countries={props.countries} />
      <SessionBlock
        edition={edition}
        locale={locale}
        sessions={props.sessions}
        chosen={model.list("sessionIds")}
        error={model.error("sessionIds")}
      />
      <NeedsBlock model={model} />
      <ConsentBlock model={model} privacyHref={`/${locale}/editions/${edition.number}/privacy`} />
      <div className="grid justify-items-start gap-3">
        <Button name="intent" value="send">
          {t("send")}
        </Button>
        <p className="text-sm text-ink-soft">{t("sendHelp")}</p>
      </div>
      <OtherLanguages current={locale} />
      <FormKeeper
        storageKey={`registration-${edition.number}`}
        stamp={props.stamp}
        sentences={props.sentences}
        restoredText={t("restored")}
        clearText={t("clear")}
      />
    </form>
  );
}

/** Without JavaScript the links at the top would lose what was typed; these send it along. */
function OtherLanguages({ current }: { current: Locale }) {
  const t = useTranslations("registration");
  return (
    <noscript>
      <div className="flex flex-wrap items-center gap-3 text-sm">
        <span className="text-ink-soft">{t("keepInLanguage")}</span>
        {LOCALES.filter((locale) => locale !== current).map((locale) => (
          <button
            type="submit"
            key={locale}
            name="intent"
            value={`language:${locale}`}
            lang={langTag(locale)}
            className="text-link"
          >
            {LOCALE_NAMES[locale]}
          </button>
        ))}
      </div>
    </noscript>
  );
}
