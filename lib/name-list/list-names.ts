import type { Side } from "../names/schema";
import type { Locale } from "../platform/i18n/locales";
import { type LocalizedText, readLocalized } from "../platform/i18n/localized";
import type { NameListRow, SpokenText } from "./row";
import type { Snapshot } from "./snapshot";

/** Names of delegations and sessions by id; sessions stand in the order of the programme. */
export type ListNames = ReadonlyMap<string, SpokenText>;

/** A delegate with their institution, as the list's statement reads them. */
export type Stored = {
  id: string;
  side: Side;
  delegation_id: string | null;
  native_family: string;
  native_given: string;
  latin_family: string;
  latin_given: string;
  reading: string | null;
  honorific: NameListRow["honorific"];
  position: string;
  role: NameListRow["role"];
  status: NameListRow["status"];
  email: string;
  phone: string | null;
  messenger: NameListRow["messenger"];
  messenger_id: string | null;
  dietary: string | null;
  access: string | null;
  interpretation: boolean;
  created_at: Date;
  arrived_at: Date | null;
  institution_side: Side;
  kind: NameListRow["institutionKind"];
  level: NameListRow["level"];
  name_zh: string | null;
  name_ja: string | null;
  name_ko: string | null;
  name_en: string | null;
  seats: string[];
};

/** What is read of `delegate d` and `institution i`. */
export const STORED = `d.id, d.side, d.delegation_id, d.native_family, d.native_given, d.latin_family,
  d.latin_given, d.reading, d.honorific, d.position, d.role, d.status, d.email, d.phone, d.messenger,
  d.messenger_id, d.dietary, d.access, d.interpretation, d.created_at, d.arrived_at,
  i.side AS institution_side, i.kind, i.level, i.name_zh, i.name_ja, i.name_ko, i.name_en`;

const OWN: Record<Side, Locale> = { CN: "zh", JP: "ja", KR: "ko", OBSERVER: "en" };

/** What an edition's delegations and sessions are called in a language, or in the nearest that they have. */
export async function listNames(snapshot: Snapshot, editionId: string, language: Locale): Promise<ListNames> {
  const rows = await snapshot.all<{ id: string; name: unknown; side: Side | null }>(
    `SELECT id, name, side, NULL::timestamptz AS at FROM delegation WHERE edition_id = $1
    UNION ALL SELECT id, title, NULL, starts_at FROM session WHERE edition_id = $1
    ORDER BY at NULLS FIRST, id`,
    [editionId],
  );
  return new Map(rows.map(({ id, name, side }) => [id, spoken(readLocalized(name), language, side)]));
}

/** A stored row as the list sees it. */
export function storedRow(row: Stored, number: number, names: ListNames, language: Locale): NameListRow {
  const { name_zh: zh, name_ja: ja, name_ko: ko, name_en: en } = row;
  const seats = new Set(row.seats);
  const held = seats.size > 0 ? [...names].filter(([id]) => seats.has(id)) : [];
  return {
    id: row.id,
    number,
    side: row.side,
    delegation: row.delegation_id ? (names.get(row.delegation_id) ?? null) : null,
    institution: spoken({ zh, ja, ko, en }, language, row.institution_side),
    institutionKind: row.kind,
    level: row.level,
    nativeFamily: row.native_family,
    nativeGiven: row.native_given,
    latinFamily: row.latin_family,
    latinGiven: row.latin_given,
    reading: row.reading ?? "",
    honorific: row.honorific,
    position: row.position,
    role: row.role,
    status: row.status,
    email: row.email,
    phone: row.phone,
    messenger: row.messenger,
    messengerId: row.messenger_id,
    dietary: row.dietary,
    access: row.access,
    interpretation: row.interpretation,
    sessions: held.map(([, name]) => name),
    registeredAt: row.created_at,
    arrivedAt: row.arrived_at,
  };
}

type Named = { [locale in keyof LocalizedText]: string | null };

/** The reader's language, else the owner's own, else English, else any: with the language that it then is in. */
function spoken(names: Named, language: Locale, side: Side | null): SpokenText {
  const order: Locale[] = [language, ...(side ? [OWN[side]] : []), "en", "zh", "ja", "ko"];
  const found = order.find((locale) => names[locale]);
  return { text: (found && names[found]) || "", language: found ?? language };
}
