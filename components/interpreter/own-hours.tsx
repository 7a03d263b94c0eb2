import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import type { OwnWork } from "@/lib/interpreter/schema";
import { slotsAway } from "@/lib/matching-profile/absence-rules";
import { formatDay, formatMoment, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { slotsByDay } from "@/lib/round/rules";
import type { TimeSlotView } from "@/lib/round/schema";

type Props = {
  work: Pick<OwnWork, "absences" | "published">;
  slots: TimeSlotView[];
  locale: Locale;
  timeZone: string;
  token: string;
  /** Marks these slots, so that ticks of others are not taken for theirs. */
  slotsSeen: string;
  contactEmail: string;
  action: (form: FormData) => Promise<void>;
};

/** When an interpreter cannot work: theirs to say until the timetable is published, then the organiser's. */
export function OwnHours(props: Props) {
  const t = useTranslations("interpreter.own");
  const { work, slots, contactEmail } = props;
  return (
    <section aria-labelledby="hours" className="grid gap-4">
      <h2 id="hours" className="font-title text-xl">
        {t("hours")}
      </h2>
      {work.published ? <Given {...props}>{t("hoursClosed", { email: contactEmail })}</Given> : null}
      {!work.published && slots.length === 0 ? <p>{t("hoursNone")}</p> : null}
      {!work.published && slots.length > 0 ? <HoursForm {...props} /> : null}
    </section>
  );
}

function HoursForm({ work, slots, locale, timeZone, token, slotsSeen, action }: Props) {
  const t = useTranslations("interpreter.own");
  const away = slotsAway(slots, work.absences);
  return (
    <form action={action} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="slotsSeen" value={slotsSeen} />
      <p>{t("hoursText")}</p>
      {slotsByDay(slots, timeZone).map(([day, ofDay]) => (
        <ChoiceGroup
          key={day}
          id={`absences-${day}`}
          name="absences"
          type="checkbox"
          columns={4}
          label={formatDay(day, locale)}
          chosen={away}
          options={ofDay.map(({ id, startsAt, endsAt }) => ({
            value: id,
            label: (
              <span className="figures text-sm whitespace-nowrap">
                {`${formatTime(startsAt, timeZone)}–${formatTime(endsAt, timeZone)}`}
              </span>
            ),
          }))}
        />
      ))}
      <Button className="justify-self-start">{t("save")}</Button>
    </form>
  );
}

function Given({ work, locale, timeZone, children }: Props & { children: ReactNode }) {
  const t = useTranslations("interpreter.own");
  return (
    <>
      <p>{children}</p>
      <p>{t(work.absences.length > 0 ? "hoursGiven" : "hoursFree")}</p>
      {work.absences.length > 0 ? (
        <ul className="figures list-disc pl-5">
          {work.absences.map(({ startsAt, endsAt }) => (
            <li key={startsAt.getTime()}>
              {`${formatMoment(startsAt, locale, timeZone)}–${formatTime(endsAt, timeZone)}`}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
