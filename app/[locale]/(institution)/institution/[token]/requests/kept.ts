import "server-only";
import { loadDraft } from "@/lib/delegate/draft-service";
import type { OpenInstitution } from "../open-institution";
import { draftKey } from "./draft-key";

/** What an institution typed about one thing and what could not be accepted. */
export const keptFor = ({ token, edition }: Pick<OpenInstitution, "token" | "edition">, about: string) =>
  loadDraft(draftKey(token, about), edition.id);

/** A field that was sent once. */
export const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");
