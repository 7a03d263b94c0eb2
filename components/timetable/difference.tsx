import { useTranslations } from "next-intl";
import { institutionNames } from "@/lib/institution/name-rules";
import type { PlanDetail, PlanDifference, PlanParty } from "@/lib/timetable/schema";
import { MeetingList } from "./meeting-list";
import { changedWords, placeWords } from "./place-words";
import type { PlanNames } from "./plan-names";

const MOST_TOLD = 80;

type Props = { difference: PlanDifference; plan: Pick<PlanDetail, "meetings">; names: PlanNames };

/** What publishing changes, meeting by meeting, and who hears of it. */
export function Difference({ difference, plan, names }: Props) {
  const t = useTranslations("timetable");
  const { added, moved, removed, kept } = difference;
  const places = new Map(plan.meetings.map(({ id, place }) => [id, place]));
  const items = (ids: string[], note: (id: string) => string | undefined) =>
    ids.flatMap((id) => {
      const meeting = names.meeting(id);
      return meeting ? [{ meeting, note: note(id) }] : [];
    });
  const place = (id: string) => placeWords(places.get(id) ?? null, names, t);
  const changes = new Map(moved.map((one) => [one.id, changedWords(one, t)]));
  const movedTo = (id: string) => t("movedTo", { what: changes.get(id) ?? "", place: place(id) });
  const common = { locale: names.locale };
  return (
    <>
      <p>
        {t("publish.counts", { added: added.length, moved: moved.length, removed: removed.length, kept })}
      </p>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-3">
        <MeetingList {...common} title={t("publish.added")} items={items(added, place)} base={names.base} />
        <MeetingList
          {...common}
          title={t("publish.moved")}
          items={items([...changes.keys()], movedTo)}
          base={names.base}
        />
        <MeetingList {...common} title={t("publish.removed")} items={items(removed, () => undefined)} />
      </div>
      <Told parties={partiesOf([...added, ...changes.keys(), ...removed], names)} names={names} />
    </>
  );
}

function partiesOf(ids: string[], names: PlanNames): PlanParty[] {
  const parties = ids.flatMap((id) => names.meeting(id)?.parties ?? []);
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}

function Told({ parties, names }: { parties: PlanParty[]; names: PlanNames }) {
  const t = useTranslations("timetable");
  if (parties.length === 0) return <p>{t("publish.nobody")}</p>;
  return (
    <section className="grid gap-2">
      <h2 className="font-title text-lg">{t("publish.told", { count: parties.length })}</h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {parties.slice(0, MOST_TOLD).map(({ id, institution }) => {
          const { lead } = institutionNames(institution, names.locale);
          return (
            <li key={id} lang={lead.lang}>
              {lead.text}
            </li>
          );
        })}
        {parties.length > MOST_TOLD ? <li>{t("andMore", { count: parties.length - MOST_TOLD })}</li> : null}
      </ul>
    </section>
  );
}
