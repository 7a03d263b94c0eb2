import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/id/id";
import { isLive } from "../event/places";
import { need } from "../need";
import type { Floor } from "./rounds";
import type { ProfileSource } from "./shape";
import { profilesOf, roundsOf } from "./source";
import { type Stage, spanOf } from "./stage";

/** As many of an institution's people come to its meetings, the first of them before all. */
const ATTENDING = 3;

/** Writes what institutions bring to the matching; returns the ids of their profiles by their keys. */
export async function writeProfiles(stage: Stage, floor: Floor): Promise<Map<string, string>> {
  const { db, edition } = stage;
  const { fixed } = roundsOf(edition.number);
  const profiles = profilesOf(edition.number).map((source) => ({
    id: newId(),
    source,
    people: attendees(stage, source.key),
  }));
  await db.matchingProfile.createMany({
    data: profiles.map(({ id, source, people }) => ({
      id,
      editionId: edition.id,
      institutionId: need(stage.institutions, source.key),
      offers: source.offers,
      seeks: source.seeks,
      offersText: source.offersText,
      seeksText: source.seeksText,
      textLocale: writtenIn(source),
      partnerKinds: source.kinds,
      partnerSides: source.sides,
      cities: source.cities,
      languages: source.languages,
      maxMeetings: source.most,
      tableId: fixed[source.key] ? need(floor.tables, fixed[source.key] ?? "") : null,
      representativeId: people[0]?.id ?? null,
      createdAt: edition.dates.opensAt,
    })),
  });
  await db.matchingAttendee.createMany({
    data: profiles.flatMap(({ id, people }) =>
      people.map((person) => ({ profileId: id, delegateId: person.id })),
    ),
  });
  await db.profileAbsence.createMany({
    data: profiles.flatMap(({ id, source }) =>
      source.cannot.map((hours) => ({ id: newId(), profileId: id, ...spanOf(stage, hours) })),
    ),
  });
  return new Map(profiles.map(({ id, source }) => [source.key, id]));
}

/** The language of a profile's texts: the first of those that its people speak. */
export function writtenIn({ key, languages: [first] }: Pick<ProfileSource, "key" | "languages">): Locale {
  if (!first) throw new Error(`Nobody of ${key} speaks anything.`);
  return first;
}

function attendees({ people, institutions }: Stage, key: string) {
  return people
    .filter(({ institutionId, role }) => institutionId === need(institutions, key) && role !== "INTERPRETER")
    .filter(isLive)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, ATTENDING);
}
