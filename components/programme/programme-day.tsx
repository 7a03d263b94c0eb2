import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import type { EditionView } from "@/lib/edition/schema";
import { formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { SessionView } from "@/lib/programme/schema";
import { SeatWords } from "./seat-words";

type Props = { edition: EditionView; locale: Locale };

/** One day: the hours at the left, what happens beside them. */
export function ProgrammeDay({ day, sessions, ...props }: Props & { day: string; sessions: SessionView[] }) {
  return (
    <section className="mt-10" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="border-b-2 border-celadon pb-2 font-title text-xl">
        {formatDay(day, props.locale)}
      </h2>
      <ol className="divide-y divide-rule">
        {sessions.map((session) => (
          <Session key={session.id} session={session} {...props} />
        ))}
      </ol>
    </section>
  );
}

function Session({ session, edition, locale }: Props & { session: SessionView }) {
  const t = useTranslations("public");
  const domain = useTranslations("domain");
  const time = (at: Date) => formatTime(at, edition.timeZone);
  return (
    <li className="grid gap-x-6 gap-y-1 py-5 sm:grid-cols-[8rem_minmax(0,1fr)]" id={session.id}>
      <p className="figures font-medium">
        <time dateTime={session.startsAt.toISOString()}>{time(session.startsAt)}</time>–
        <time dateTime={session.endsAt.toISOString()}>{time(session.endsAt)}</time>
        <span
          className="block text-sm font-normal text-ink-soft"
          data-your-time={session.startsAt.toISOString()}
        />
      </p>
      <div className="grid gap-1">
        <p className="text-sm text-ink-soft">{domain(`sessionKind.${session.kind}`)}</p>
        <h3 className="text-lg font-medium text-balance">{pick(session.title, locale)}</h3>
        {pick(session.summary, locale) ? (
          <p className="max-w-prose">{pick(session.summary, locale)}</p>
        ) : null}
        <Speakers session={session} locale={locale} />
        <p className="mt-1 flex flex-wrap gap-x-5 text-sm text-ink-soft">
          {session.room ? <span>{pick(session.room.name, locale)}</span> : null}
          {session.languages.length > 0 ? (
            <span>
              {t("programme.languages", {
                languages: session.languages.map((one) => domain(`language.${one}`)).join(t("listComma")),
              })}
            </span>
          ) : null}
        </p>
        <SeatWords session={session} />
      </div>
    </li>
  );
}

function Speakers({ session, locale }: { session: SessionView; locale: Locale }) {
  if (session.speakers.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-1">
      {session.speakers.map(({ order, institution, topic }) => (
        <li key={order} className="border-l-2 border-celadon-glaze pl-3">
          <InstitutionName institution={institution} locale={locale} />
          {pick(topic, locale) ? (
            <span className="block text-sm text-ink-soft">{pick(topic, locale)}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
