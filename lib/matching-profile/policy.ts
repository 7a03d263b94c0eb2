import { type Actor, canOrganise } from "@/lib/platform/auth/actor";

type Profile = { id: string; editionId: string };

/** Whoever holds its link, or an organiser of its edition. */
export const canChangeProfile = (actor: Actor, profile: Profile) =>
  isItself(actor, profile) || canOrganise(actor, profile.editionId);

export const isItself = (actor: Actor, { id }: Profile) => actor.kind === "institution" && actor.id === id;
