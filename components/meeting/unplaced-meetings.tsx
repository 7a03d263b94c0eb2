import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

/** What was agreed on and the timetable has no place for. */
export function UnplacedMeetings({
  institutions,
  locale,
}: {
  institutions: PartyInstitution[];
  locale: Locale;
}) {
  const t = useTranslations("meeting.own.unplaced");
  if (institutions.length === 0) return null;
  return (
    <section aria-labelledby="unplaced" className="grid gap-3">
      <h2 id="unplaced" className="font-title text-xl">
        {t("title")}
      </h2>
      <p className="text-ink-soft">{t("text")}</p>
      <ul className="divide-y divide-rule border-y border-rule">
        {institutions.map((institution) => (
          <li key={institution.id} className="py-2">
            <InstitutionName institution={institution} locale={locale} inline />
          </li>
        ))}
      </ul>
    </section>
  );
}
