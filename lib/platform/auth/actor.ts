/** Who is asking. Pages and actions find out once; every service and query is told. */
export type Actor =
  | { kind: "anonymous" }
  | { kind: "user"; id: string; name: string; roles: Readonly<Record<string, Role>> }
  | { kind: "delegate"; id: string; editionId: string }
  /** Whoever holds the link of an institution's matching profile: `id` is the profile's. */
  | { kind: "institution"; id: string; editionId: string }
  | { kind: "interpreter"; id: string; editionId: string }
  | { kind: "system" };

export type Role = "ORGANISER" | "STAFF" | "VIEWER";

export const ANONYMOUS: Actor = { kind: "anonymous" };
export const SYSTEM: Actor = { kind: "system" };

/** Reads headcounts and lists of this edition. */
export const canView = (actor: Actor, editionId: string) =>
  holds(actor, editionId, ["VIEWER", "STAFF", "ORGANISER"]);

/** Exports name lists, adds walk-ins and checks people in at this edition. */
export const canStaff = (actor: Actor, editionId: string) => holds(actor, editionId, ["STAFF", "ORGANISER"]);

/** Changes anything of this edition. */
export const canOrganise = (actor: Actor, editionId: string) => holds(actor, editionId, ["ORGANISER"]);

/** Organises some edition: may add one, and keeps what editions share (institutions). */
export function organisesAny(actor: Actor): boolean {
  return (
    actor.kind === "system" || (actor.kind === "user" && Object.values(actor.roles).includes("ORGANISER"))
  );
}

function holds(actor: Actor, editionId: string, roles: Role[]): boolean {
  if (actor.kind === "system") return true;
  const role = actor.kind === "user" ? actor.roles[editionId] : undefined;
  return role !== undefined && roles.includes(role);
}
