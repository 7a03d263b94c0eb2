import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { classNames } from "@/components/ui/class-names";
import type { MeetingView } from "@/lib/meeting/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Props = {
  columns: MeetingView[][];
  locale: Locale;
  wide: boolean;
  /** "1 / 3", where there are several pages. */
  count: string | null;
};

/** One page of a screen: tables large enough to be read across a hall, and who is to sit there. */
export function ScreenRows({ columns, locale, wide, count }: Props) {
  return (
    <div className="flex h-full flex-col gap-2">
      <div
        className={classNames(
          "grid min-h-0 flex-1 content-start gap-x-[3vw] overflow-hidden",
          wide && "lg:grid-cols-2",
        )}
      >
        {columns.map((meetings) => (
          <ol key={meetings[0]?.id}>
            {meetings.map((meeting) => (
              <ScreenRow key={meeting.id} meeting={meeting} locale={locale} />
            ))}
          </ol>
        ))}
      </div>
      {count ? (
        <p className="figures text-right text-[max(1rem,min(1.3vw,2.4vh))] leading-none text-ink-soft">
          {count}
        </p>
      ) : null}
    </div>
  );
}

/** Letters by the language of the names; see `measureOf`, which knows how many of them fit. */
const LETTERS = {
  latin: "text-[max(1rem,min(1.5vw,2.7vh))]",
  wide: "text-[max(1.05rem,min(1.85vw,3.3vh))]",
};

/** A name and the one an institution gives itself run on in one paragraph. */
const RUN_ON = "[&>li>span]:inline! [&>li>span>span]:leading-tight [&>li>span>span+span]:ml-[0.5em]";

function ScreenRow({ meeting, locale }: { meeting: MeetingView; locale: Locale }) {
  const t = useTranslations("meeting");
  const { table, room, parties } = meeting;
  return (
    <li className="grid grid-cols-[max(5rem,7vw)_minmax(0,1fr)] items-center gap-x-[1.2vw] border-b border-rule py-[1.2vh]">
      <p className="grid">
        <span className="sr-only">{t("tableNamed", { table: table.label })}</span>
        <span
          aria-hidden="true"
          className="figures font-title text-[max(1.6rem,min(3.4vw,6vh))] leading-none"
        >
          {table.label}
        </span>
        <span className="text-[max(0.8rem,min(1vw,1.8vh))] leading-tight text-ink-soft">
          {pick(room.name, locale)}
        </span>
      </p>
      <ul
        className={classNames(
          "grid leading-tight font-medium",
          RUN_ON,
          locale === "en" ? LETTERS.latin : LETTERS.wide,
        )}
      >
        {parties.map(({ profileId, institution }) => (
          <li key={profileId} className="leading-tight">
            <InstitutionName institution={institution} locale={locale} inline />
          </li>
        ))}
      </ul>
    </li>
  );
}
