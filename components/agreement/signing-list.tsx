import { useTranslations } from "next-intl";
import { Bilingual } from "@/components/ui/bilingual";
import { titleIn } from "@/lib/agreement/rules";
import type { AgreementLine } from "@/lib/agreement/schema";
import { institutionNames } from "@/lib/institution/name-rules";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { lines: AgreementLine[]; locale: Locale; other: Locale };

/** What is signed at the ceremony, in protocol order, in two languages, with room for who signs. */
export function SigningList({ lines, locale, other }: Props) {
  const t = useTranslations("agreement.signing");
  const d = useTranslations("domain.side");
  return (
    <ol className="grid border-t border-edge">
      {lines.map(({ id, title, parties }, index) => (
        <li
          key={id}
          className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 border-b border-edge py-4 break-inside-avoid"
        >
          <span className="figures text-right font-title text-xl">{index + 1}</span>
          <div className="grid gap-3">
            <h2 className="font-title text-lg">
              <Bilingual lead={titleIn(title, locale)} other={titleIn(title, other)} />
            </h2>
            <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
              {parties.map((party) => {
                const inOther = institutionNames(party, other).lead;
                return (
                  <li key={party.id} className="flex flex-col">
                    <span className="text-sm text-ink-soft">{d(party.side)}</span>
                    <Bilingual lead={institutionNames(party, locale).lead} other={inOther} />
                    <span className="mt-auto pt-10">
                      <span className="block border-t border-edge pt-1 text-xs text-ink-soft">
                        {t("signature")}
                      </span>
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
