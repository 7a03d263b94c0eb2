import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PlanPreview } from "@/lib/timetable/schema";
import { MeetingName } from "./meeting-name";
import type { PlanNames } from "./plan-names";
import { ReasonText } from "./reason-text";
import { pairWords } from "./words";

const MOST = 20;

type Props = { preview: PlanPreview; names: PlanNames };

/** What a run would be asked, and what it can be told at once that no run can do. */
export function Preview({ preview, names }: Props) {
  const [t, d] = [useTranslations("timetable"), useTranslations("domain")];
  const { meetings, slots, tables, places, needs, impossible } = preview;
  return (
    <div className="grid gap-3">
      <p>{t("preview.ask", { meetings, places, slots, tables })}</p>
      {meetings > places ? (
        <Notice tone="waiting" title={t("preview.tooFew", { count: meetings - places })} />
      ) : null}
      {needs.length > 0 ? (
        <ul className="grid gap-1 text-sm">
          {needs.map(({ pair, meetings: wanted, slots: there }) => (
            <li key={pair} className={wanted > there ? "font-medium text-amber" : undefined}>
              {t(wanted > there ? "preview.short" : "preview.need", {
                pair: pairWords(pair, t, d),
                ...{ meetings: wanted, slots: there, missing: wanted - there },
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-soft">{t("preview.noNeeds")}</p>
      )}
      {impossible.length > 0 ? (
        <Notice tone="refusal" title={t("preview.impossible", { count: impossible.length })}>
          <ul className="grid gap-1 text-sm">
            {impossible.slice(0, MOST).map(({ meetingId, reason }) => (
              <Impossible key={meetingId} id={meetingId} names={names}>
                <ReasonText reason={reason} names={names} />
              </Impossible>
            ))}
          </ul>
          {impossible.length > MOST ? <p>{t("andMore", { count: impossible.length - MOST })}</p> : null}
        </Notice>
      ) : null}
    </div>
  );
}

function Impossible({ id, names, children }: { id: string; names: PlanNames; children: React.ReactNode }) {
  const t = useTranslations("timetable");
  const meeting = names.meeting(id);
  return (
    <li>
      {meeting ? <MeetingName meeting={meeting} locale={names.locale} href={`${names.base}/${id}`} /> : null}
      {t("colon")}
      {children}
    </li>
  );
}
