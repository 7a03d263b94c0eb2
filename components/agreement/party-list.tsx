import { InstitutionName } from "@/components/institution/institution-name";
import type { AgreementLine } from "@/lib/agreement/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = Pick<AgreementLine, "parties"> & { locale: Locale; href?: (id: string) => string };

/** Who an agreement is between, in the order of signing. */
export function PartyList({ parties, locale, href }: Props) {
  return (
    <ol className="grid gap-1">
      {parties.map((party) => {
        const name = <InstitutionName institution={party} locale={locale} />;
        return (
          <li key={party.id}>
            {href ? (
              <a href={href(party.id)} className="text-link block">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        );
      })}
    </ol>
  );
}
