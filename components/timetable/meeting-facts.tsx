import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import type { PlanDetail, PlanMeeting } from "@/lib/timetable/schema";
import { NamedPeople } from "./named-people";
import { placeWords } from "./place-words";
import type { PlanNames } from "./plan-names";
import { ReasonText } from "./reason-text";
import { pairWords } from "./words";

type Props = { plan: Pick<PlanDetail, "interpreters" | "reasons">; meeting: PlanMeeting; names: PlanNames };

/** Who meets, when and where; without a place, why. */
export function MeetingFacts({ plan, meeting, names }: Props) {
  const [t, d] = [useTranslations("timetable"), useTranslations("domain")];
  const { place, pairs } = meeting;
  const interpreters = (place?.interpreterIds ?? []).flatMap(
    (id) => plan.interpreters.find((one) => one.id === id) ?? [],
  );
  const reasons = place
    ? []
    : (plan.reasons.find(({ meetingId }) => meetingId === meeting.id)?.reasons ?? []);
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      <Fact name={t("meeting.parties")}>
        {meeting.parties.map(({ id, institution }) => (
          <span key={id} className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-sm font-normal text-ink-soft">{d(`side.${institution.side}`)}</span>
            <InstitutionName institution={institution} locale={names.locale} />
          </span>
        ))}
      </Fact>
      <Fact name={t("meeting.place")}>
        {placeWords(place, names, t)}
        {meeting.pinned ? <span className="block text-sm font-normal">{t("editor.pinnedStays")}</span> : null}
      </Fact>
      <Fact name={t("meeting.priority")}>
        {d(`priority.${meeting.priority}`)}
        {meeting.length > 1 ? (
          <span className="block text-sm font-normal">{t("meeting.length", { count: meeting.length })}</span>
        ) : null}
      </Fact>
      <Fact name={t("interpreters")}>
        {pairs.length === 0
          ? t("meeting.noPairs")
          : pairs.map((pair) => pairWords(pair, t, d)).join(t("comma"))}
        {interpreters.length > 0 ? (
          <span className="block text-sm font-normal">
            <NamedPeople people={interpreters} between={t("comma")} />
          </span>
        ) : null}
      </Fact>
      {reasons.length > 0 ? (
        <Fact name={t("reason.title")} wide>
          {reasons.map((reason) => (
            <span key={reason.kind} className="block font-normal">
              <ReasonText reason={reason} names={names} />
            </span>
          ))}
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "border-t border-rule pt-2 sm:col-span-full" : "border-t border-rule pt-2"}>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
