import { Fragment } from "react";
import { institutionNames } from "@/lib/institution/name-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PlanMeeting } from "@/lib/timetable/schema";

type Props = { meeting: Pick<PlanMeeting, "parties">; locale: Locale; href?: string };

/** Who meets, each name in its own language's clothes. */
export function MeetingName({ meeting, locale, href }: Props) {
  const names = meeting.parties.map(({ id, institution }, index) => {
    const { lead } = institutionNames(institution, locale);
    return (
      <Fragment key={id}>
        {index > 0 ? " – " : null}
        <span lang={lead.lang}>{lead.text}</span>
      </Fragment>
    );
  });
  return href ? (
    <a href={href} className="text-link">
      {names}
    </a>
  ) : (
    <span>{names}</span>
  );
}
