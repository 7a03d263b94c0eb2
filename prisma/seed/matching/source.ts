import type { InstitutionKind, Side } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";
import { json, table } from "../source";
import type {
  AgreementSource,
  Hours,
  InterpreterSource,
  OutcomeSource,
  ProfileSource,
  RequestSource,
  RoundsSource,
} from "./shape";

const NEWEST = 3;
const parts = ["changchun", "zones", "districts", "china", "japan", "korea", "observers"];

/** Of an earlier edition: those alone that its requests name. */
export function profilesOf(edition: number): ProfileSource[] {
  if (edition === NEWEST) return parts.flatMap((part) => readProfiles(`edition-3/profiles-${part}`));
  const named = new Set(requestsOf(edition).flatMap(({ from, to, guests }) => [from, to, ...guests]));
  return readProfiles("profiles-earlier").filter(({ key }) => named.has(key));
}

export const requestsOf = (edition: number): RequestSource[] =>
  rows(`edition-${edition}/requests`).map((row) => ({
    ...(row as unknown as RequestSource),
    length: Number(row.length || 1),
    guests: words(row.guests),
    pinned: pin(row.pinned),
  }));

export const interpretersOf = (edition: number): InterpreterSource[] =>
  rows(`edition-${edition}/interpreters`).map((row) => ({
    ...(row as unknown as InterpreterSource),
    pairs: words(row.pairs),
    maxInRow: number(row.maxInRow),
    maxSlots: number(row.maxSlots),
    cannot: hours(row.cannot),
  }));

export const roundsOf = (edition: number) => json<RoundsSource>(`matching/edition-${edition}/rounds`);

/** What came of the meetings; nothing of the newest edition's, which are still to be held. */
export const outcomesOf = (edition: number): OutcomeSource[] =>
  edition === NEWEST
    ? []
    : rows(`edition-${edition}/outcomes`).map((row) => ({
        ...(row as unknown as OutcomeSource),
        absent: words(row.absent),
        agreed: row.agreed === "yes",
        followUp: number(row.followUp),
      }));

export const agreementsOf = (edition: number) =>
  json<AgreementSource[]>(`matching/edition-${edition}/agreements`);

function readProfiles(name: string): ProfileSource[] {
  return rows(name).map((row) => ({
    ...(row as unknown as ProfileSource),
    offers: words(row.offers),
    seeks: words(row.seeks),
    kinds: words(row.kinds) as InstitutionKind[],
    sides: words(row.sides) as Side[],
    cities: (row.cities ?? "").split("|").filter(Boolean),
    languages: words(row.languages) as Locale[],
    most: number(row.most),
    cannot: hours(row.cannot),
  }));
}

const rows = (name: string) => table(`matching/${name}`);
const words = (text = "") => text.split(" ").filter(Boolean);
const number = (text = "") => (text === "" ? null : Number(text));

function hours(text?: string): Hours[] {
  return words(text).map((span) => {
    const [from = "", to = ""] = span.split("-");
    return { from, to };
  });
}

function pin(text = ""): RequestSource["pinned"] {
  if (text === "") return null;
  const [round, slot, label = ""] = text.split(".");
  return { round: Number(round), slot: Number(slot), table: label };
}
