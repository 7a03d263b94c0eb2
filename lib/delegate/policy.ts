import { type Actor, canOrganise, canStaff, canView } from "@/lib/platform/auth/actor";

type Person = { id: string; editionId: string };

/** The person themself, or an organiser of their edition: changes, sessions, cancelling. */
export const canChange = (actor: Actor, person: Person) =>
  isThemself(actor, person) || canOrganise(actor, person.editionId);

/** Confirms, declines, gives seats out of turn, makes links worthless. */
export const canDecide = (actor: Actor, person: Person) => canOrganise(actor, person.editionId);

/** Checks people in. */
export const canReceive = (actor: Actor, person: Person) => canStaff(actor, person.editionId);

/** Sees addresses, telephones, needs and letters; a viewer sees who comes, not how to reach them. */
export const canSeeContact = (actor: Actor, editionId: string) => canStaff(actor, editionId);

export const canSee = (actor: Actor, person: Person) => canView(actor, person.editionId);

export const isThemself = (actor: Actor, { id }: Person) => actor.kind === "delegate" && actor.id === id;
