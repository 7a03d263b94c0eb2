import { actionFields, type Fields } from "../forms";
import type { Answer } from "../http";
import type { Visitor } from "../visitor";
import type { Action } from "./manifest";
import { type Role, tokenOf } from "./roles";
import type { Scene } from "./scene";

/** Where a role finds the page of an action: at the desk of the first edition, or at another one's. */
export function pagePath(page: string, scene: Scene, role: Role, number = scene.edition.number): string {
  const { delegate, delegation, session, room, institution } = scene;
  const words: Record<string, string> = {
    delegate: delegate.id,
    delegation: delegation.id,
    session: session.id,
    room: room.id,
    institution: institution.id,
    number: String(number),
    profile: scene.profile.id,
    request: scene.request.id,
    interpreter: scene.interpreter.id,
    round: scene.round.id,
    plan: scene.plan.id,
    meeting: scene.meeting.id,
    agreement: scene.agreement.id,
    token: tokenOf(scene, role),
    institutionToken: tokenOf(scene, role, "institution"),
    interpreterToken: tokenOf(scene, role, "interpreter"),
  };
  const path = page.startsWith("/en/") ? page : `/en/organise/${number}${page}`;
  return path.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? "");
}

/** The bit of an action's id that says that it uses a second argument. */
const SECOND = 0x20;

/** An action that takes the state of its form first, and the form after it. */
export const isBound = ({ id }: Action) => (Number.parseInt(id.slice(0, 2), 16) & SECOND) !== 0;

/** As a browser without JavaScript sends the form. */
export function callByForm(visitor: Visitor, path: string, action: Action, fields: Fields, headers = {}) {
  return visitor.post(path, [...actionFields(action.id, isBound(action)), ...fields], headers);
}

/** As React's own script sends it. */
export function callByScript(
  visitor: Visitor,
  path: string,
  action: Action,
  fields: Fields,
): Promise<Answer> {
  const values = fields.map(([name, value]): Fields[number] => [`_1_${name}`, value]);
  const args = isBound(action) ? ["$undefined", "$K1"] : ["$K1"];
  const headers = { "next-action": action.id, accept: "text/x-component" };
  return visitor.post(path, [...values, ["0", JSON.stringify(args)]], headers);
}
