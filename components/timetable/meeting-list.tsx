import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PlanMeeting } from "@/lib/timetable/schema";
import { MeetingName } from "./meeting-name";

const MOST = 100;

type Item = { meeting: Pick<PlanMeeting, "id" | "parties">; note?: ReactNode };
type Props = {
  title: string;
  items: Item[];
  locale: Locale;
  base?: string /** In columns. */;
  wide?: boolean;
};

/** Some meetings under a heading that counts them; nothing where there are none. */
export function MeetingList({ title, items, locale, base, wide }: Props) {
  const t = useTranslations("timetable");
  if (items.length === 0) return null;
  return (
    <section className="grid content-start gap-2">
      <h2 className="font-title text-lg">
        {title}{" "}
        <span className="figures font-normal text-ink-soft">{t("figure", { value: items.length })}</span>
      </h2>
      <ul className={wide ? "gap-x-8 text-sm lg:columns-2 xl:columns-3" : "grid gap-1 text-sm"}>
        {items.slice(0, MOST).map(({ meeting, note }) => (
          <li key={meeting.id} className="break-inside-avoid border-t border-rule py-1">
            <MeetingName meeting={meeting} locale={locale} href={base && `${base}/${meeting.id}`} />
            {note ? <span className="block text-ink-soft">{note}</span> : null}
          </li>
        ))}
        {items.length > MOST ? <li>{t("andMore", { count: items.length - MOST })}</li> : null}
      </ul>
    </section>
  );
}
