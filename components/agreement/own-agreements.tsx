import { useTranslations } from "next-intl";
import type { AgreementDetail } from "@/lib/agreement/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { AgreementFacts } from "./agreement-facts";
import { AgreementTitle } from "./agreement-title";
import { ContactList } from "./contact-list";

type Props = { agreements: AgreementDetail[]; locale: Locale; zone: string; today: string };

/** An institution's agreements by edition, newest first, each with whom to talk to about it. */
export function OwnAgreements({ agreements, ...common }: Props) {
  const t = useTranslations("agreement");
  const numbers = [...new Set(agreements.map(({ edition }) => edition.number))];
  return numbers.map((number) => (
    <section key={number} aria-labelledby={`edition-${number}`} className="grid gap-6">
      <h2 id={`edition-${number}`} className="font-title text-xl">
        {t("own.edition", { number })}
      </h2>
      {agreements
        .filter(({ edition }) => edition.number === number)
        .map((agreement) => (
          <OwnAgreement key={agreement.id} agreement={agreement} {...common} />
        ))}
    </section>
  ));
}

function OwnAgreement({ agreement, ...common }: Omit<Props, "agreements"> & { agreement: AgreementDetail }) {
  const t = useTranslations("agreement");
  return (
    <article className="grid gap-3">
      <h3 className="font-title text-lg">
        <AgreementTitle title={agreement.title} locale={common.locale} />
      </h3>
      <AgreementFacts agreement={agreement} {...common} />
      {agreement.contacts.length > 0 ? (
        <>
          <h4 className="font-medium">{t("contact.title")}</h4>
          <ContactList agreement={agreement} locale={common.locale} />
        </>
      ) : null}
    </article>
  );
}
