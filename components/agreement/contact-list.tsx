import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import type { AgreementContact, AgreementDetail } from "@/lib/agreement/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  agreement: Pick<AgreementDetail, "parties" | "contacts">;
  locale: Locale;
  /** What can be done with a contact. */
  actions?: (contact: AgreementContact) => ReactNode;
};

/** The contacts of a connection channel, under the institution that each is of. */
export function ContactList({ agreement: { parties, contacts }, locale, actions }: Props) {
  const t = useTranslations("agreement");
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {parties.map((party) => {
        const own = contacts.filter(({ institutionId }) => institutionId === party.id);
        return (
          <li key={party.id} className="min-w-0 border-t border-rule pt-2">
            <p className="font-medium">
              <InstitutionName institution={party} locale={locale} inline />
            </p>
            {own.length === 0 ? <p className="text-sm text-ink-soft">{t("contact.none")}</p> : null}
            <ul className="divide-y divide-rule">
              {own.map((contact) => (
                <li key={contact.id} className="flex flex-wrap items-start justify-between gap-2 py-2">
                  <Contact contact={contact} />
                  {actions ? <div className="flex flex-wrap gap-2">{actions(contact)}</div> : null}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function Contact({ contact: { name, position, email } }: { contact: AgreementContact }) {
  return (
    <div className="min-w-0">
      <p>{name}</p>
      {position ? <p className="text-sm text-ink-soft">{position}</p> : null}
      {email ? (
        <a
          href={`mailto:${email}`}
          className="text-link touch-target inline-flex items-center text-sm break-all"
        >
          {email}
        </a>
      ) : null}
    </div>
  );
}
