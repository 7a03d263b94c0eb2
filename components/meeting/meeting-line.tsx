import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { StatusMark } from "@/components/ui/status-mark";
import type { Phase } from "@/lib/meeting/rules";
import type { MeetingParty, MeetingView } from "@/lib/meeting/schema";
import { formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { Interpreters, PartyNames } from "./meeting-people";
import { OutcomeMark } from "./outcome-mark";

type Props = {
  meeting: MeetingView;
  others: MeetingParty[];
  /** Null where it does not take place. */
  phase: Phase | null;
  locale: Locale;
  zone: string;
  report: { href: string; label: string } | null;
};

/** One meeting in somebody's list: when, where, with whom, through whom. */
export function MeetingLine({ meeting, others, phase, locale, zone, report }: Props) {
  const t = useTranslations("meeting");
  const { startsAt, endsAt, table, room, interpreters, outcome } = meeting;
  return (
    <li
      aria-current={phase === "now" ? "time" : undefined}
      className={classNames(
        "grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[9rem_minmax(0,1fr)]",
        phase === "now" && "border-l-4 border-celadon bg-celadon-wash px-4",
        phase === "next" && "border-l-4 border-celadon-glaze px-4",
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-3 sm:grid sm:content-start">
        <span
          className={classNames(
            "figures text-lg font-medium whitespace-nowrap",
            !phase && "line-through text-ink-soft",
          )}
        >
          {formatTime(startsAt, zone)}–{formatTime(endsAt, zone)}
        </span>
        {phase === "now" || phase === "next" ? (
          <StatusMark tone={phase === "now" ? "confirmed" : "waiting"}>{t(`phase.${phase}`)}</StatusMark>
        ) : null}
        {!phase || outcome !== "NONE" ? <OutcomeMark meeting={meeting} /> : null}
      </div>
      <div className="grid min-w-0 gap-2">
        <div className={classNames("font-medium", !phase && "text-ink-soft")}>
          <PartyNames parties={others} locale={locale} />
        </div>
        {phase ? (
          <dl className="grid gap-1">
            <div className="flex flex-wrap gap-x-2">
              <dt className="sr-only">{t("report.where")}</dt>
              <dd>
                <span className="font-medium">{t("tableNamed", { table: table.label })}</span>
                {" · "}
                {pick(room.name, locale)}
              </dd>
            </div>
            <div className="flex flex-wrap gap-x-2">
              <dt className="text-ink-soft">{t("interpreter")}</dt>
              <dd className="min-w-0">
                <Interpreters interpreters={interpreters} locale={locale} />
              </dd>
            </div>
          </dl>
        ) : null}
        {report ? (
          <p>
            <ButtonLink
              variant={outcome === "NONE" ? "primary" : "quiet"}
              size="dense"
              href={report.href}
              aria-label={`${report.label}: ${formatTime(startsAt, zone)}`}
            >
              {report.label}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </li>
  );
}
