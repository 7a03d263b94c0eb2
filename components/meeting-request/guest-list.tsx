import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { Button } from "@/components/ui/button";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import { TextInput } from "@/components/ui/text-input";
import { institutionNames } from "@/lib/institution/name-rules";
import type { Party } from "@/lib/meeting-request/view-schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  guests: Party[];
  hidden: Record<string, string>;
  /** Left out for those who only read. */
  action?: FieldsFormProps["action"];
  locale: Locale;
  q: string;
  found: Party[];
};

/** The further institutions of a meeting; an organiser finds more by any of their names. */
export function GuestList({ guests, hidden, action, locale, q, found }: Props) {
  const t = useTranslations("meeting-request.desk");
  const errorTitle = useTranslations("errors")("summary");
  const nameOf = ({ institution }: Party) => institutionNames(institution, locale).lead;
  return (
    <div className="grid gap-3 text-sm">
      {guests.length === 0 ? <p className="text-ink-soft">{t("one.noGuests")}</p> : null}
      <ul>
        {guests.map((party) => (
          <li
            key={party.id}
            className="flex flex-wrap items-center justify-between gap-2 border-b border-rule py-1.5"
          >
            <InstitutionName institution={party.institution} locale={locale} />
            {action ? (
              <FieldsForm
                action={action}
                errorTitle={errorTitle}
                hidden={{ ...hidden, profileId: party.id, do: "remove" }}
                submit={t("one.removeGuest", { name: nameOf(party).text })}
                variant="quiet"
                size="dense"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {action ? (
        <form className="flex items-end gap-2">
          <div className="flex-1">
            <TextInput name="q" type="search" label={t("search")} defaultValue={q} maxLength={200} />
          </div>
          <Button variant="quiet">{t("new.find")}</Button>
        </form>
      ) : null}
      {action && q && found.length === 0 ? <p className="text-ink-soft">{t("new.none")}</p> : null}
      {action && found.length > 0 ? (
        <FieldsForm
          action={action}
          errorTitle={errorTitle}
          hidden={{ ...hidden, do: "add" }}
          fields={[
            {
              kind: "select",
              name: "profileId",
              label: t("one.foundGuest"),
              options: found.map((party) => {
                const { text, lang } = nameOf(party);
                return { value: party.id, label: text, lang };
              }),
            },
          ]}
          submit={t("one.addGuest")}
          variant="quiet"
          size="dense"
        />
      ) : null}
    </div>
  );
}
