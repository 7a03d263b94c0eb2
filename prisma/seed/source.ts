import { readFileSync } from "node:fs";
import type {
  InstitutionKind,
  InstitutionLevel,
  Mode,
  SessionKind,
  Side,
} from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";

export type InstitutionSource = Record<Locale, string> & {
  key: string;
  side: Side;
  kind: InstitutionKind;
  level: InstitutionLevel;
  /** Parted by |. */
  aliases: string;
};

/** Institution keys to what their people are, parted by spaces; `position=somebody` names one of `particular.tsv`. */
export type Members = Record<string, string>;
export type DelegationSource = {
  side: Side;
  name: LocalizedText;
  institution: string;
  declared: number;
  quota: number | null;
  members: Members;
  submitted?: Members;
  cancelled?: Members;
  declined?: Members;
};

export type SessionSource = {
  kind: SessionKind;
  /** 1 is the edition's first day; times are of the venue's clock. */
  day: number;
  from: string;
  to: string;
  room: string;
  capacity: number;
  bookable?: boolean;
  languages: Locale[];
  /** The share of each side's people who sign up for it. */
  wanted: Partial<Record<Side, number>>;
  quotas?: Partial<Record<Side, number>>;
  title: LocalizedText;
  summary: LocalizedText;
  speakers: { institution: string; topic: LocalizedText }[];
};

export type EditionSource = {
  number: number;
  mode: Mode;
  /** How long before the newest edition it was held. */
  weeksBefore: number;
  programme: "enterprise" | "institution";
  title: LocalizedText;
  summary: LocalizedText;
};

type SeriesSource = Record<"name" | "city" | "venue", LocalizedText> &
  Record<"slug" | "timeZone" | "contactEmail", string> & { hostSide: Side; sideOrder: Side[] };

export const series = json<SeriesSource>("series");
/** Oldest first. */
export const editions = json<EditionSource[]>("editions");
export const rooms = table("rooms") as (Record<Locale, string> & { key: string; capacity: string })[];

const themes = ["changchun", "zones", "districts", "china", "japan", "korea", "observers", "enterprises"];
export const institutions = themes.flatMap((theme) => table(`institutions/${theme}`)) as InstitutionSource[];

const third = ["changchun", "zones", "districts", "china", "japan", "korea", "observers"];
export function delegationsOf(edition: number): DelegationSource[] {
  const files = edition === 3 ? third.map((part) => `edition-3-${part}`) : [`edition-${edition}`];
  return files.flatMap((file) => json<DelegationSource[]>(`delegations/${file}`));
}

const parts = { enterprise: [""], institution: ["-ceremonies", "-presentations", "-matching", "-visits"] };
export function programmeOf({ programme }: Pick<EditionSource, "programme">): SessionSource[] {
  return parts[programme].flatMap((part) => json<SessionSource[]>(`programme/${programme}${part}`));
}

/** Tab-separated, named by the first line. */
export function table(name: string): Record<string, string>[] {
  const [head = "", ...lines] = read(`${name}.tsv`).trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

export function json<Value>(name: string): Value {
  return JSON.parse(read(`${name}.json`)) as Value;
}

function read(file: string): string {
  return readFileSync(new URL(`data/${file}`, import.meta.url), "utf8");
}
