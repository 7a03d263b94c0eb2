import { splitPhone } from "../contact/phone-rules";
import { fullNative, langOf, latinListName } from "../names/rules";
import type { Locale } from "../platform/i18n/locales";
import type { ListContext, Words } from "./list-context";
import type { NameListRow, SpokenText } from "./row";
import type { ListColumn } from "./schema";

/** What stands in one cell. Text knows its language, since glyphs differ; null is an empty cell. */
export type Cell =
  | { type: "text"; text: string; language: Locale }
  | { type: "integer"; value: number }
  | { type: "moment"; at: Date }
  | null;

export type Column = {
  key: ListColumn;
  type: "text" | "integer" | "moment";
  heading: string;
  /** In Latin letters; a Han character counts two. */
  width: number;
  cell: (row: NameListRow) => Cell;
};

type Definition = {
  width: number;
  type?: "integer" | "moment";
  cell: (row: NameListRow, language: Locale, words: Words) => Cell;
};

/** The list's columns in the chosen order, with headings in the list's language. */
export function chosenColumns({ spec, words }: Pick<ListContext, "spec" | "words">): Column[] {
  return spec.columns.map((key) => {
    const { width, type = "text", cell } = DEFINITIONS[key];
    const heading = words(`name-list.column.${key}`);
    return { key, type, width, heading, cell: (row) => cell(row, spec.language, words) };
  });
}

const integer = (value: number): Cell => ({ type: "integer", value });
const moment = (at: Date | null): Cell => at && { type: "moment", at };
const text = (value: string | null, language: Locale): Cell =>
  value ? { type: "text", text: value, language } : null;
const spoken = (value: SpokenText | null): Cell => value && text(value.text, value.language);
const latin = (pick: (row: NameListRow) => string) => (row: NameListRow) => text(pick(row), "en");

/** What the person wrote: hangul and kana tell their language, Han is drawn as the person's side draws it. */
const own =
  (pick: (row: NameListRow) => string | null): Definition["cell"] =>
  (row, language) => {
    const value = pick(row);
    return value ? text(value, LANGUAGES[langOf(value, row.side)] ?? language) : null;
  };

const LANGUAGES: Record<string, Locale> = { "zh-Hans": "zh", ja: "ja", ko: "ko", en: "en" };

const worded =
  (pick: (row: NameListRow) => string | null): Definition["cell"] =>
  (row, language, words) => {
    const key = pick(row);
    return key === null ? null : text(words(key), language);
  };

const unlessNone = (value: string, namespace: string) => (value === "NONE" ? null : `${namespace}.${value}`);

const DEFINITIONS: Record<ListColumn, Definition> = {
  number: { width: 6, type: "integer", cell: (row) => integer(row.number) },
  side: { width: 12, cell: worded((row) => `domain.side.${row.side}`) },
  delegation: { width: 26, cell: (row) => spoken(row.delegation) },
  institution: { width: 36, cell: (row) => spoken(row.institution) },
  institutionKind: { width: 16, cell: worded((row) => `domain.kind.${row.institutionKind}`) },
  level: { width: 12, cell: worded((row) => unlessNone(row.level, "domain.level")) },
  nativeFamily: { width: 10, cell: own((row) => row.nativeFamily) },
  nativeGiven: { width: 12, cell: own((row) => row.nativeGiven) },
  nativeName: { width: 16, cell: own(fullNative) },
  reading: { width: 20, cell: (row) => text(row.reading, "ja") },
  latinFamily: { width: 14, cell: latin((row) => row.latinFamily) },
  latinGiven: { width: 16, cell: latin((row) => row.latinGiven) },
  latinName: { width: 24, cell: latin(latinListName) },
  honorific: { width: 9, cell: worded((row) => unlessNone(row.honorific, "name-list.honorific")) },
  position: { width: 26, cell: own((row) => row.position) },
  role: { width: 14, cell: worded((row) => `domain.role.${row.role}`) },
  email: { width: 32, cell: latin((row) => row.email) },
  phoneCountry: { width: 9, type: "integer", cell: (row) => callingCode(row.phone) },
  phoneNational: { width: 17, cell: (row) => text(nationalNumber(row.phone), "en") },
  messenger: { width: 24, cell: (row, language, words) => text(messenger(row, words), language) },
  dietary: { width: 22, cell: own((row) => row.dietary) },
  access: { width: 22, cell: own((row) => row.access) },
  sessions: { width: 44, cell: (row, language) => sessions(row, language) },
  status: { width: 14, cell: worded((row) => `domain.status.${row.status}`) },
  interpretation: { width: 9, cell: worded((row) => (row.interpretation ? "name-list.needed" : null)) },
  registeredAt: { width: 17, type: "moment", cell: (row) => moment(row.registeredAt) },
  arrivedAt: { width: 17, type: "moment", cell: (row) => moment(row.arrivedAt) },
};

/** Two columns, so that no "+" leads a cell and no leading zero is taken for a number's. */
function callingCode(phone: string | null): Cell {
  const parts = phone ? splitPhone(phone) : null;
  return parts && integer(Number(parts.callingCode));
}

/** What is no E.164 number is shown whole rather than lost. */
function nationalNumber(phone: string | null): string | null {
  return phone && (splitPhone(phone)?.national ?? phone);
}

function messenger(row: NameListRow, words: Words): string | null {
  const name = unlessNone(row.messenger, "domain.messenger");
  return name && [words(name), row.messengerId].filter(Boolean).join(" ");
}

function sessions(row: NameListRow, language: Locale): Cell {
  return text(row.sessions.map((session) => session.text).join("\n"), row.sessions[0]?.language ?? language);
}
