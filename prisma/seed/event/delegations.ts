import type { DelegateRole, RegistrationStatus } from "@/lib/platform/db/generated/enums";
import { newId } from "@/lib/platform/id/id";
import type { Dealer, Person } from "../names";
import type { Random } from "../random";
import { type DelegationSource, delegationsOf, type EditionSource, institutions, series } from "../source";
import { isLive, type Place, placesOf } from "./places";
import { bornFor, roleFor } from "./roles";

export type Planned = {
  id: string;
  delegationId: string;
  institution: string;
  side: DelegationSource["side"];
  person: Person;
  position: string;
  role: DelegateRole;
  rank: number;
  status: RegistrationStatus;
};

export type PlannedDelegation = DelegationSource & { id: string; order: number; people: Planned[] };

/** The delegations of an edition, all people dealt out; the newest has the rarest names, among those who come. */
export function planEdition(
  source: EditionSource,
  speaking: ReadonlySet<string>,
  dealer: Dealer,
  chance: Random,
): PlannedDelegation[] {
  const delegations = delegationsOf(source.number).map((delegation, index, all) => ({
    ...delegation,
    id: newId(),
    order: all.slice(0, index + 1).filter(({ side }) => side === delegation.side).length,
    places: placesOf(delegation),
  }));
  const places = delegations.flatMap((delegation) => delegation.places);
  const people = dealPeople(places, source.weeksBefore === 0, dealer, chance);
  return delegations.map((delegation) => ({
    ...delegation,
    people: delegation.places.map((place) => planned(place, delegation, speaking, people)),
  }));
}

/** Those who come are dealt before those who cancelled or were declined. */
function dealPeople(places: Place[], newest: boolean, dealer: Dealer, chance: Random): Map<Place, Person> {
  const people = new Map<Place, Person>();
  for (const side of series.sideOrder) {
    const ofSide = places.filter((place) => place.side === side);
    const unnamed = ofSide.filter(({ somebody }) => !somebody);
    dealer.shuffle(side, unnamed.filter(isLive).length, newest);
    for (const place of unnamed.filter(isLive))
      people.set(place, dealer.person(side, bornFor(place.position, chance)));
    dealer.shuffle(side, unnamed.length, false);
    for (const place of ofSide) {
      if (place.somebody) people.set(place, dealer.particular(side, place.somebody));
      else if (!isLive(place)) people.set(place, dealer.person(side, bornFor(place.position, chance)));
    }
  }
  return people;
}

const KINDS = new Map(institutions.map(({ key, kind }) => [key, kind]));

function planned(
  place: Place,
  delegation: { id: string; places: Place[] },
  speaking: ReadonlySet<string>,
  people: ReadonlyMap<Place, Person>,
): Planned {
  const { institution, side, position, status, amongInstitution } = place;
  const person = people.get(place);
  if (!person) throw new Error(`Nobody was dealt to ${position} of ${institution}.`);
  const index = delegation.places.indexOf(place);
  const role = roleFor({
    position,
    index,
    amongInstitution,
    size: delegation.places.filter(isLive).length,
    institutionKind: KINDS.get(institution) ?? "",
    speaks: speaking.has(institution),
  });
  return {
    id: newId(),
    delegationId: delegation.id,
    institution,
    side,
    person,
    position,
    status,
    role: isLive(place) ? role : "MEMBER",
    rank: index * 10,
  };
}
