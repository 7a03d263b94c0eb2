import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { EditionView } from "@/lib/edition/schema";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { SessionView } from "@/lib/programme/schema";
import { fullSides, seatsState } from "@/lib/programme/seat-rules";
import { SeatWords } from "./seat-words";

type Props = { sessions: SessionView[]; edition: EditionView; locale: Locale; lang: string };

/** What is full or nearly so; nothing is listed where there is room for everybody. */
export function SeatOverview({ sessions, edition, locale }: Props) {
  const t = useTranslations("public");
  const now = new Date();
  const scarce = sessions.filter((one) => {
    const state = seatsState(one, now);
    return state === "FEW" || state === "FULL" || (state === "PLENTY" && fullSides(one).length > 0);
  });
  return (
    <section className="mt-12" aria-labelledby="scarce">
      <h2 id="scarce" className="font-title text-2xl">
        {t("scarce.title")}
      </h2>
      <p className="mt-2 text-ink-soft">{scarce.length > 0 ? t("scarce.text") : t("scarce.none")}</p>
      <ul className="mt-4 divide-y divide-rule border-y border-rule empty:hidden">
        {scarce.map((session) => (
          <li key={session.id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <span>
              <span className="block font-medium">{pick(session.title, locale)}</span>
              <span className="text-sm text-ink-soft">
                {formatDay(dayOf(session.startsAt, edition.timeZone), locale)}{" "}
                <span className="figures">
                  {formatTime(session.startsAt, edition.timeZone)}–
                  {formatTime(session.endsAt, edition.timeZone)}
                </span>
              </span>
            </span>
            <SeatWords session={session} />
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <ButtonLink variant="quiet" href={`/${locale}/editions/${edition.number}/programme`}>
          {t("toProgramme")}
        </ButtonLink>
      </p>
    </section>
  );
}
