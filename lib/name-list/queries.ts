import "server-only";
import { canSeeContact } from "@/lib/delegate/policy";
import { editionById } from "@/lib/edition/queries";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { cellText } from "./cell-text";
import { columnsFor, withoutContact } from "./column-rules";
import { type Cell, chosenColumns } from "./columns";
import type { ListContext } from "./list-context";
import { type ListNames, listNames, STORED, type Stored, storedRow } from "./list-names";
import type { NameListRow } from "./row";
import type { ListColumn, NameListSpec } from "./schema";
import { inOrder, seatsOf, whoIs } from "./selection";
import { openSnapshot } from "./snapshot";
import { filterOf, statementOf, titleOf } from "./statement";

/** A list whose count and rows are of one moment. `close` when done, read or not; it may be called twice. */
export type OpenList = { context: ListContext; rows: AsyncGenerator<NameListRow>; close(): Promise<void> };

/** What a screen shows of a list: printed as the files print it. */
export type NameListPreview = {
  /** What is shown, which is less than what was asked for where the reader may not see it. */
  spec: NameListSpec;
  /** The columns that the reader may choose from. */
  offered: ListColumn[];
  title: string;
  statement: string;
  filter: string[];
  total: number;
  columns: { key: ListColumn; heading: string; numeric: boolean }[];
  rows: { id: string; cells: { text: string; lang: string }[] }[];
};

/**
 * Opens a list for reading, all of it in one snapshot; null for those who may not see the edition. Who is not
 * staff gets it without the columns that say how to reach a person and what they need.
 */
export async function openNameList(
  actor: Actor,
  editionId: string,
  asked: NameListSpec,
): Promise<OpenList | null> {
  if (!canView(actor, editionId)) return null;
  const spec = canSeeContact(actor, editionId) ? asked : withoutContact(asked);
  const edition = await editionById(editionId);
  const words = await translatorFor(spec.language);
  const snapshot = await openSnapshot();
  try {
    const who = whoIs(editionId, spec);
    const [count] = await snapshot.all<{ total: number }>(
      `SELECT count(*)::int AS total FROM delegate d WHERE ${who.text}`,
      who.values,
    );
    const names = await listNames(snapshot, editionId, spec.language);
    const context: ListContext = {
      spec,
      words,
      title: pick(edition.title, spec.language),
      zone: edition.timeZone,
      madeAt: new Date(),
      madeBy: actor.kind === "user" ? actor.name : "",
      total: count?.total ?? 0,
      filter: filterOf(spec, words, (id) => names.get(id)?.text ?? id),
    };
    const stored = snapshot.each<Stored>(
      `SELECT ${STORED}, ${seatsOf(spec)} AS seats
      FROM delegate d JOIN institution i ON i.id = d.institution_id
      WHERE ${who.text} ORDER BY ${inOrder(spec)}`,
      who.values,
    );
    return { context, rows: numbered(stored, names, spec.language), close: snapshot.close };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

/** The first rows of a list and its count: the same path as the files, so that the screen shows what they hold. */
export async function previewNameList(
  actor: Actor,
  editionId: string,
  spec: NameListSpec,
  limit: number,
): Promise<NameListPreview | null> {
  const list = await openNameList(actor, editionId, spec);
  if (!list) return null;
  try {
    const { context } = list;
    const columns = chosenColumns(context);
    const rows: NameListPreview["rows"] = [];
    for await (const row of list.rows) {
      if (rows.length >= limit) break;
      const cells = columns.map((column) => shown(column.cell(row), context));
      rows.push({ id: row.id, cells });
    }
    return {
      spec: context.spec,
      offered: columnsFor(canSeeContact(actor, editionId)),
      title: titleOf(context),
      statement: statementOf(context),
      filter: context.filter,
      total: context.total,
      columns: columns.map(({ key, heading, type }) => ({ key, heading, numeric: type === "integer" })),
      rows,
    };
  } finally {
    await list.close();
  }
}

function shown(cell: Cell, { spec, zone }: ListContext) {
  const language = cell?.type === "text" ? cell.language : spec.language;
  return { text: cellText(cell, zone), lang: langTag(language) };
}

async function* numbered(stored: AsyncGenerator<Stored>, names: ListNames, language: Locale) {
  let number = 0;
  for await (const row of stored) yield storedRow(row, ++number, names, language);
}
