import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PlanConflict } from "@/lib/timetable/schema";
import { MeetingName } from "./meeting-name";
import type { PlanNames } from "./plan-names";
import { hoursWords } from "./words";

const MOST = 30;

type Props = { conflicts: PlanConflict[]; names: PlanNames };

/** Every rule that a draft breaks, when, and the meetings it is about. */
export function Conflicts({ conflicts, names }: Props) {
  const t = useTranslations("timetable");
  if (conflicts.length === 0) return null;
  const { locale, timeZone, base } = names;
  return (
    <Notice tone="refusal" title={t("conflicts.title", { count: conflicts.length })}>
      <ul id="conflicts" className="grid gap-1 text-sm">
        {conflicts.slice(0, MOST).map(({ rule, meetings, slotId }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
          <li key={index}>
            {slotId ? `${hoursWords(names.slots, [slotId], { t, locale, timeZone })} ` : null}
            {t(`rule.${rule}`)}
            {meetings.length > 0 ? t("colon") : null}
            {meetings.map((id, at) => {
              const meeting = names.meeting(id);
              return meeting ? (
                <span key={id}>
                  {at > 0 ? t("semicolon") : null}
                  <MeetingName meeting={meeting} locale={locale} href={`${base}/${id}`} />
                </span>
              ) : null;
            })}
          </li>
        ))}
        {conflicts.length > MOST ? <li>{t("andMore", { count: conflicts.length - MOST })}</li> : null}
      </ul>
    </Notice>
  );
}
