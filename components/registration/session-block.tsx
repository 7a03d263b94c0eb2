import { useTranslations } from "next-intl";
import { SeatWords } from "@/components/programme/seat-words";
import { Choice } from "@/components/ui/choice";
import { describedBy, FieldNotes } from "@/components/ui/field";
import type { EditionView } from "@/lib/edition/schema";
import { formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { byDay } from "@/lib/programme/day-rules";
import type { SessionView } from "@/lib/programme/schema";
import { takesBookings } from "@/lib/programme/seat-rules";

type Props = {
  edition: EditionView;
  locale: Locale;
  sessions: SessionView[];
  chosen: string[];
  error?: string;
  /** A seat in a session that was closed since may be kept or given up. */
  mayKeep?: boolean;
};

/** The sessions that can be booked, by day, each with its seats left. */
export function SessionBlock({ edition, locale, sessions, chosen, error, mayKeep }: Props) {
  const t = useTranslations("registration");
  const now = new Date();
  const bookable = sessions.filter((one) => one.bookable);
  return (
    <fieldset
      id="sessionIds"
      tabIndex={-1}
      className="grid gap-4"
      {...describedBy("sessionIds", { help: " ", error })}
    >
      <legend className="mb-1 font-title text-xl">{t("sessions.legend")}</legend>
      <FieldNotes id="sessionIds" help={t("sessions.help")} error={error} />
      {byDay(bookable, edition.timeZone).map(([day, ofDay]) => (
        <div key={day} className="grid gap-2">
          <h2 className="font-medium">{formatDay(day, locale)}</h2>
          {ofDay.map((session) => (
            <Choice
              key={session.id}
              type="checkbox"
              name="sessionIds"
              value={session.id}
              defaultChecked={chosen.includes(session.id)}
              disabled={!takesBookings(session, now) && !(mayKeep && chosen.includes(session.id))}
              label={<Title session={session} locale={locale} timeZone={edition.timeZone} />}
              note={<SeatWords session={session} />}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

function Title({ session, locale, timeZone }: { session: SessionView; locale: Locale; timeZone: string }) {
  return (
    <>
      <span className="figures text-ink-soft">
        {formatTime(session.startsAt, timeZone)}–{formatTime(session.endsAt, timeZone)}
      </span>{" "}
      {pick(session.title, locale)}
    </>
  );
}
