import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import type { MeetingInterpreter, MeetingParty } from "@/lib/meeting/schema";
import { pairName } from "@/lib/meeting/word-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { InterpreterName } from "./interpreter-name";

/** Institutions of a meeting, each on a line of its own. */
export function PartyNames({ parties, locale }: { parties: MeetingParty[]; locale: Locale }) {
  return (
    <ul className="grid gap-1">
      {parties.map(({ profileId, institution }) => (
        <li key={profileId}>
          <InstitutionName institution={institution} locale={locale} inline />
        </li>
      ))}
    </ul>
  );
}

/** Who interprets, and between which languages; says so where nobody needs to. */
export function Interpreters({
  interpreters,
  locale,
}: {
  interpreters: MeetingInterpreter[];
  locale: Locale;
}) {
  const t = useTranslations();
  if (interpreters.length === 0) return <span className="text-ink-soft">{t("meeting.noInterpreter")}</span>;
  return (
    <ul className="grid gap-1">
      {interpreters.map(({ id, name, pair }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2">
          <InterpreterName name={name} locale={locale} />
          <span className="text-sm text-ink-soft">
            {pairName(pair, (key, values) => t(key as never, values as never))}
          </span>
        </li>
      ))}
    </ul>
  );
}
