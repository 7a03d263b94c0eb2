import { type Holder, ROLES, type Role, tokenOf } from "./roles";
import type { Scene } from "./scene";

/** Who sees a page; everybody else is sent to sign in or told that there is none. */
export type PageRow = { allowed: readonly Role[]; path(scene: Scene, role: Role): string };

export const NOBODY: Role[] = [];
export const EVERYBODY = ROLES;
export const VIEWERS: Role[] = ["viewer", "staff", "organiser"];
export const STAFF: Role[] = ["staff", "organiser"];
export const ORGANISERS: Role[] = ["organiser"];

export const open = (path: string): PageRow => ({ allowed: EVERYBODY, path: () => path });
export const edition = (rest: (scene: Scene) => string): PageRow => ({
  allowed: EVERYBODY,
  path: (scene) => `/en/editions/${scene.edition.number}${rest(scene)}`,
});
export const desk = (allowed: Role[], rest: (scene: Scene) => string): PageRow => ({
  allowed,
  path: (scene) => `/en/organise/${scene.edition.number}${rest(scene)}`,
});
/** A link opens the pages it was made for, whoever holds it; another's link opens another's. */
const linked =
  (room: string, holder: Holder) =>
  (rest: string | ((scene: Scene) => string)): PageRow => ({
    allowed: ["ownLink", "otherLink"],
    path: (scene, role) =>
      `/en/${room}/${tokenOf(scene, role, holder)}${typeof rest === "string" ? rest : rest(scene)}`,
  });
export const pass = linked("pass", "pass");
export const institution = linked("institution", "institution");
export const interpreter = linked("interpreter", "interpreter");

export const ORGANISE = "/[locale]/(organiser)/organise";
export const DESK = `${ORGANISE}/[edition]`;
export const PUBLIC = "/[locale]/(public)/editions/[edition]";
export const PASS = "/[locale]/(delegate)/pass/[token]";
export const INSTITUTION = "/[locale]/(institution)/institution/[token]";
export const INTERPRETER = "/[locale]/(interpreter)/interpreter/[token]";
