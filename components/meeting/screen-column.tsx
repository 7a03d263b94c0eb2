import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { MeetingView } from "@/lib/meeting/schema";
import { measureOf, rowHeight, screenColumns, screenPages } from "@/lib/meeting/screen-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { ScreenRows } from "./screen-rows";
import { MOST_PAGES, TurningPages } from "./turning-pages";

type Props = {
  id: string;
  title: string;
  time: string;
  note: string | null;
  running: boolean;
  meetings: MeetingView[];
  /** Over the whole screen, in two columns. */
  wide: boolean;
  locale: Locale;
};

const SMALL = "text-[max(1rem,min(1.5vw,2.7vh))]";

/** The tables of one slot, in pages that turn where there are more than fit. */
export function ScreenColumn({ id, title, time, note, running, meetings, wide, locale }: Props) {
  const t = useTranslations("meeting.screen");
  const columns = screenColumns(meetings, (one) => rowHeight(one, locale), measureOf(locale).height);
  const all = screenPages(columns, wide ? 2 : 1);
  const pages = all.slice(0, MOST_PAGES);
  const hidden = all.slice(MOST_PAGES).flat(2).length;
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
        {note ? <p className={classNames(SMALL, "text-ink-soft")}>{note}</p> : null}
        {hidden > 0 ? (
          <p className={classNames(SMALL, "text-brick")}>{t("tooMany", { count: hidden })}</p>
        ) : null}
      </div>
      {pages.length === 0 ? (
        <p className="text-[max(1.1rem,min(2vw,3.6vh))] text-ink-soft">{t("free")}</p>
      ) : (
        <TurningPages
          pages={pages.map((page, index) => ({
            key: `${id}-${index}`,
            page: (
              <ScreenRows
                columns={page}
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
