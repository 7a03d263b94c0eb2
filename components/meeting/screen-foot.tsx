import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/components/edition/pages";
import { LanguageSwitch } from "@/components/layout/language-switch";
import type { EditionView } from "@/lib/edition/schema";
import type { MeetingView } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { HoldPage } from "./turning-pages";

type Props = {
  edition: EditionView;
  locale: Locale;
  room?: string;
  meetings: MeetingView[];
  /** Whether the screen is still connected. */
  children: ReactNode;
};

/** Small, for whoever sets the screen up: which room, which language, hold, back. */
export function ScreenFoot({ edition, locale, room, meetings, children }: Props) {
  const t = useTranslations("meeting");
  const layout = useTranslations("layout");
  const path = `/screen/${edition.number}`;
  const rooms = [...new Map(meetings.map((meeting) => [meeting.room.id, pick(meeting.room.name, locale)]))];
  const links = [[undefined, t("day.filter.allRooms")] as const, ...rooms];
  return (
    <footer className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-rule pt-1 text-sm text-ink-soft">
      {rooms.length > 1 || room ? (
        <nav aria-label={t("screen.rooms")}>
          <ul className="flex flex-wrap gap-x-4">
            {links.map(([id, name]) => (
              <li key={id ?? ""}>
                <a
                  href={addressOf(`/${locale}${path}`, { room: id })}
                  aria-current={id === room ? "true" : undefined}
                  className="touch-target inline-flex items-center hover:text-celadon hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <HoldPage label={t("screen.hold")} />
      {children}
      <span className="ml-auto flex flex-wrap items-center gap-x-6">
        <a
          href={`/${locale}/organise/${edition.number}/matching/day`}
          className="touch-target inline-flex items-center hover:text-celadon hover:underline"
        >
          {t("screen.back")}
        </a>
        <LanguageSwitch
          label={layout("languages")}
          locale={locale}
          path={path}
          search={room ? `?room=${room}` : ""}
        />
      </span>
    </footer>
  );
}
