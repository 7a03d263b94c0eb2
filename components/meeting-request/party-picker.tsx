import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/components/edition/pages";
import { InstitutionName } from "@/components/institution/institution-name";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { institutionNames } from "@/lib/institution/name-rules";
import type { Party } from "@/lib/meeting-request/view-schema";
import type { Locale } from "@/lib/platform/i18n/locales";

export type PickerQuery = { from?: string; to?: string; guests?: string };

type Props = {
  /** Which part of the address it fills. */
  name: "from" | "to" | "guests";
  label: string;
  help?: string;
  chosen: Party[];
  most: number;
  /** The search of this picker, if it was used. */
  q: string;
  found: Party[];
  query: PickerQuery;
  base: string;
  locale: Locale;
};

/** Chooses institutions by their names in any script; the address holds the choice, so it works without a script. */
export function PartyPicker({ name, label, help, chosen, most, q, found, query, base, locale }: Props) {
  const t = useTranslations("meeting-request.desk.new");
  const words = useTranslations("meeting-request.desk");
  const ids = chosen.map(({ id }) => id);
  const address = (next: string[]) => addressOf(base, { ...query, [name]: next.join(",") });
  return (
    <section aria-labelledby={`${name}-title`} className="grid content-start gap-2 border-t border-edge pt-3">
      <h2 id={`${name}-title`} className="font-title">
        {label}
      </h2>
      {help ? <p className="text-sm text-ink-soft">{help}</p> : null}
      <ul className="grid gap-1">
        {chosen.map((party) => (
          <Row key={party.id} party={party} locale={locale}>
            <ButtonLink size="dense" variant="quiet" href={address(ids.filter((id) => id !== party.id))}>
              {t(most > 1 ? "remove" : "other")}
              <Whom party={party} locale={locale} />
            </ButtonLink>
          </Row>
        ))}
      </ul>
      {chosen.length < most ? (
        <>
          <form className="flex items-end gap-2">
            {Object.entries(query).map(([key, value]) =>
              value ? <input key={key} type="hidden" name={key} value={value} /> : null,
            )}
            <input type="hidden" name="pick" value={name} />
            <div className="flex-1">
              <TextInput
                name="q"
                id={`${name}-q`}
                type="search"
                label={words("search")}
                defaultValue={q}
                maxLength={200}
              />
            </div>
            <Button variant="quiet">{t("find")}</Button>
          </form>
          {q && found.length === 0 ? <p className="text-sm text-ink-soft">{t("none")}</p> : null}
          <ul className="grid">
            {found.map((party) => (
              <Row key={party.id} party={party} locale={locale}>
                <ButtonLink size="dense" variant="quiet" href={address([...ids, party.id])}>
                  {t("choose")}
                  <Whom party={party} locale={locale} />
                </ButtonLink>
              </Row>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Row({ party, locale, children }: { party: Party; locale: Locale; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 border-b border-rule py-1.5">
      <InstitutionName institution={party.institution} locale={locale} />
      {children}
    </li>
  );
}

function Whom({ party, locale }: { party: Party; locale: Locale }) {
  const { lead } = institutionNames(party.institution, locale);
  return (
    <span className="sr-only" lang={lead.lang}>
      {lead.text}
    </span>
  );
}
