import { useTranslations } from "next-intl";
import type { Assignment } from "@/lib/interpreter/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { OneMeeting } from "./own-days";

type Props = { next: { work: Assignment; running: boolean } | null; locale: Locale; timeZone: string };

/** On the day itself: where to be now or next, before all else. */
export function OwnNext({ next, locale, timeZone }: Props) {
  const t = useTranslations("interpreter.own");
  if (!next) return null;
  return (
    <section
      aria-labelledby="next"
      className="rounded-md border border-l-4 border-celadon bg-celadon-wash px-5 py-2"
    >
      <h2 id="next" className="font-semibold text-celadon-deep">
        {t(next.running ? "now" : "next")}
      </h2>
      <OneMeeting work={next.work} locale={locale} timeZone={timeZone} />
    </section>
  );
}
