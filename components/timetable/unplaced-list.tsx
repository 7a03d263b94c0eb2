import { useTranslations } from "next-intl";
import type { PlanDetail } from "@/lib/timetable/schema";
import { MeetingName } from "./meeting-name";
import type { PlanNames } from "./plan-names";
import { ReasonText } from "./reason-text";

export const UNPLACED_SIZE = 50;

type Props = {
  plan: Pick<PlanDetail, "meetings" | "reasons">;
  names: PlanNames;
  /** How many come before; the address keeps it under `out`. */
  from: number;
  /** The page's address with `out` set, or not. */
  address: (out?: string) => string;
};

/** Meetings without a place, the most wanted first, each with every reason. */
export function UnplacedList({ plan, names, from, address }: Props) {
  const [t, d, ui] = [useTranslations("timetable"), useTranslations("domain"), useTranslations("ui")];
  const reasons = new Map(plan.reasons.map((one) => [one.meetingId, one.reasons]));
  const all = plan.meetings.filter(({ place }) => place === null);
  const shown = all.slice(from, from + UNPLACED_SIZE);
  const more = from + UNPLACED_SIZE < all.length;
  return (
    <div className="grid gap-3">
      <ul className="grid gap-2">
        {shown.map((meeting) => (
          <li key={meeting.id} id={`out-${meeting.id}`} className="border-t border-rule pt-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <MeetingName meeting={meeting} locale={names.locale} href={`${names.base}/${meeting.id}`} />
              <span className="text-sm text-ink-soft">{d(`priority.${meeting.priority}`)}</span>
            </p>
            <ul className="text-sm">
              {(reasons.get(meeting.id) ?? []).map((reason) => (
                <li key={reason.kind}>
                  <ReasonText reason={reason} names={names} />
                </li>
              ))}
              {reasons.has(meeting.id) ? null : <li className="text-ink-soft">{t("reason.unknown")}</li>}
            </ul>
          </li>
        ))}
      </ul>
      {all.length > UNPLACED_SIZE ? (
        <p className="flex flex-wrap gap-4 text-sm">
          {ui("range", { from: from + 1, to: from + shown.length, total: all.length })}
          {from > 0 ? (
            <a className="text-link" href={address()}>
              {ui("first")}
            </a>
          ) : null}
          {more ? (
            <a className="text-link" href={address(String(from + UNPLACED_SIZE))}>
              {ui("next")}
            </a>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
