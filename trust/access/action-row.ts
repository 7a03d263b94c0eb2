import type { Fields } from "../forms";
import type { Role } from "./roles";
import type { Scene } from "./scene";

/** Who may do what; `prepare` makes what it is done to, and what a form would send. */
export type ActionRow = {
  allowed: readonly Role[];
  /** The page that the form stands on, under the desk of an edition; else a whole path. */
  page: string;
  prepare(scene: Scene): Promise<Sent> | Sent;
  /** What it is about belongs to all editions, or to none before it is done: so every organiser may, at their own desk. */
  shared?: boolean;
};
export type Sent = Record<string, string> | Fields;

export const ORGANISERS: Role[] = ["organiser"];
export const STAFF: Role[] = ["staff", "organiser"];
const LANGUAGES = ["Zh", "Ja", "Ko", "En"];
export const inFour = (name: string, text: string) =>
  Object.fromEntries(LANGUAGES.map((one) => [name + one, text]));

export const row = (
  page: string,
  prepare: ActionRow["prepare"],
  allowed = ORGANISERS,
  shared = false,
): ActionRow => ({
  ...{ page, prepare, allowed, shared },
});
export const here = ({ edition }: Scene) => ({ editionId: edition.id });

export const DESK = "(organiser)/organise/[edition]";
export const INSTITUTION = "(institution)/institution/[token]";
export const INTERPRETER = "(interpreter)/interpreter/[token]";

/** A form of an institution's own pages: only its own link may send it; `page` is below its first. */
export const byInstitution = (page: string, prepare: ActionRow["prepare"]): ActionRow => ({
  ...{ allowed: ["ownLink"], page: `/en/institution/{institutionToken}${page}`, prepare },
});
