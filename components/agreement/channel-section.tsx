import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import type { AgreementContact, AgreementDetail } from "@/lib/agreement/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { contactFields } from "./agreement-fields";
import { ContactList } from "./contact-list";
import { partyChoices } from "./party-words";

type Action = FieldsFormProps["action"];

type Props = {
  agreement: AgreementDetail;
  locale: Locale;
  /** The page's own address. */
  here: string;
  hidden: Record<string, string>;
  /** The contact whose entry is being changed. */
  changing?: string;
  /** Null for those who only read. */
  actions: { put: Action; remove: Action } | null;
};

/** The connection channel: who is talked to at each party, and, for organisers, the forms that keep it so. */
export function ChannelSection({ agreement, locale, here, hidden, changing, actions }: Props) {
  const t = useTranslations("agreement");
  const changed = agreement.contacts.find(({ id }) => id === changing);
  return (
    <section aria-labelledby="channel" className="grid gap-4">
      <h2 id="channel" className="font-title text-xl">
        {t("contact.title")}
      </h2>
      <ContactList
        {...{ agreement, locale }}
        actions={
          actions
            ? (contact) => (
                <ContactActions key={contact.id} {...{ contact, here, hidden, remove: actions.remove }} />
              )
            : undefined
        }
      />
      {actions ? <ContactForm {...{ agreement, locale, hidden, changed, put: actions.put }} /> : null}
      {changed && actions ? (
        <p>
          <a href={here} className="text-link touch-target">
            {t("contact.addInstead")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

type ActionsProps = Pick<Props, "here" | "hidden"> & { contact: AgreementContact; remove: Action };

function ContactActions({ contact: { id, name }, here, hidden, remove }: ActionsProps) {
  const t = useTranslations("agreement");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  return (
    <>
      <ButtonLink
        {...{ variant: "quiet", size: "dense", href: `${here}?contact=${id}#contact` }}
        aria-label={t("contact.changeOne", { name })}
      >
        {t("contact.change")}
      </ButtonLink>
      <AskedForm
        action={remove}
        hidden={{ ...hidden, contactId: id }}
        errorTitle={errors("summary")}
        variant="danger"
        trigger={t("contact.remove")}
        ask={t("contact.removeAsk", { name })}
        means={t("contact.removeMeans")}
        submit={t("contact.removeDo")}
        cancel={ui("cancel")}
      />
    </>
  );
}

type FormProps = Pick<Props, "agreement" | "locale" | "hidden"> & { changed?: AgreementContact; put: Action };

/** Drawn anew for each contact, and after each that was added, so that it never shows another one's details. */
function ContactForm({ agreement, locale, hidden, changed, put }: FormProps) {
  const t = useTranslations("agreement");
  const errors = useTranslations("errors");
  const options = partyChoices(agreement.parties, locale);
  return (
    <div className="grid gap-3">
      <h3 id="contact" className="font-title text-lg">
        {changed ? t("contact.changeOne", { name: changed.name }) : t("contact.add")}
      </h3>
      <p className="max-w-prose text-sm text-ink-soft">{t("contact.privacy")}</p>
      <FieldsForm
        key={changed?.id ?? agreement.contacts.length}
        action={put}
        hidden={{ ...hidden, contactId: changed?.id ?? "" }}
        errorTitle={errors("summary")}
        initial={changed && { ...changed }}
        fields={contactFields(
          (key) => t(key as Parameters<typeof t>[0]),
          options.map(({ id, name, lang }) => ({ value: id, label: name, lang })),
        )}
        submit={changed ? t("contact.save") : t("contact.add")}
      />
    </div>
  );
}
