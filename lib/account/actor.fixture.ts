import { type Actor, ANONYMOUS } from "@/lib/platform/auth/actor";
import { newId } from "@/lib/platform/id/id";
import type { Role } from "./schema";

/** A signed-in person with these roles by edition. */
export const someone = (roles: Record<string, Role>, id = newId()) =>
  ({ kind: "user", id, name: "Someone", roles }) satisfies Actor;

/** Everybody who must not change an edition. */
export const outsiders = (editionId: string): [string, Actor][] => [
  ["a visitor", ANONYMOUS],
  ["a delegate", { kind: "delegate", id: newId(), editionId }],
  ["a viewer", someone({ [editionId]: "VIEWER" })],
  ["staff", someone({ [editionId]: "STAFF" })],
  ["an organiser of another edition", someone({ [newId()]: "ORGANISER" })],
];
