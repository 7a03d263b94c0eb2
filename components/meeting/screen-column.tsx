import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { classNames } from "@/components/ui/class-names";
import { screenPages } from "@/lib/meeting/day-rules";
import type { MeetingView } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { MOST_PAGES, TurningPages } from "./turning-pages";

/** Rows that fit one above the other and can be read from eight metres. */
const ROWS = 6;

type Props = {
  id: string;
  title: string;
  time: string;
  note: string | null;
  running: boolean;
  meetings: MeetingView[];
  /** Over the whole screen, in two rows of tables. */
  wide: boolean;
  locale: Locale;
};

/** The tables of one slot, in pages that turn where there are more than fit. */
export function ScreenColumn({ id, title, time, note, running, meetings, wide, locale }: Props) {
  const t = useTranslations("meeting.screen");
  const most = wide ? ROWS * 2 : ROWS;
  const shown = meetings.slice(0, most * MOST_PAGES);
  const pages = screenPages(shown, most);
  return (
    <section
      aria-labelledby={id}
      className="grid min-h-0 content-start gap-3 lg:grid-rows-[auto_minmax(0,1fr)] lg:content-stretch"
    >
      <div className="flex flex-wrap items-baseline gap-x-[1.5vw]">
        <h2
          id={id}
          className={classNames(
            "flex items-baseline gap-x-[1vw] font-title text-[max(1.3rem,min(2.6vw,4.6vh))]",
            running ? "text-celadon" : "text-ink",
          )}
        >
          {title}
          <span className="figures">{time}</span>
        </h2>
        {note ? <p className="text-[max(1rem,min(1.5vw,2.7vh))] text-ink-soft">{note}</p> : null}
        {shown.length < meetings.length ? (
          <p className="text-[max(1rem,min(1.5vw,2.7vh))] text-brick">
            {t("tooMany", { count: meetings.length - shown.length })}
          </p>
        ) : null}
      </div>
      {pages.length === 0 ? (
        <p className="text-[max(1.1rem,min(2vw,3.6vh))] text-ink-soft">{t("free")}</p>
      ) : (
        <TurningPages
          pages={pages.map((page, index) => ({
            key: `${id}-${index}`,
            page: (
              <ScreenPage
                meetings={page}
                locale={locale}
                wide={wide}
                count={pages.length > 1 ? t("page", { page: index + 1, pages: pages.length }) : null}
              />
            ),
          }))}
        />
      )}
    </section>
  );
}

type PageProps = Pick<Props, "meetings" | "locale" | "wide"> & { count: string | null };

function ScreenPage({ meetings, locale, wide, count }: PageProps) {
  return (
    <div className="flex h-full flex-col gap-2">
      <ol
        className={classNames(
          "grid min-h-0 flex-1 content-start gap-x-[3vw]",
          wide && "lg:grid-flow-col lg:grid-cols-2 lg:grid-rows-6",
        )}
      >
        {meetings.map(({ id, table, room, parties }) => (
          <li
            key={id}
            className="grid grid-cols-[max(5rem,9vw)_minmax(0,1fr)] items-center gap-x-[1.2vw] border-b border-rule py-[0.9vh]"
          >
            <span className="grid">
              <span className="figures font-title text-[max(1.6rem,min(3.4vw,6vh))] leading-none">
                {table.label}
              </span>
              <span className="text-[max(0.8rem,min(1vw,1.8vh))] leading-tight text-ink-soft">
                {pick(room.name, locale)}
              </span>
            </span>
            <ul className="grid gap-[0.3vh] text-[max(1.05rem,min(1.75vw,3.1vh))] leading-tight font-medium">
              {parties.map(({ profileId, institution }) => (
                <li key={profileId} className="[&_span]:leading-tight">
                  <InstitutionName institution={institution} locale={locale} inline />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {count ? (
        <p className="figures text-right text-[max(1rem,min(1.3vw,2.4vh))] text-ink-soft">{count}</p>
      ) : null}
    </div>
  );
}
