import "server-only";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { rowsOf } from "./file-rows";
import { decodings } from "./file-text";
import { importFacts } from "./import-facts";
import { fatesOf, type ImportFacts, keyOf } from "./import-rules";
import { FATES, type Fate, type FatedRow, type ImportPreview } from "./import-schema";

/** A file's text. Where several encodings fit, the one in which most institutions are known by their names. */
export async function fileText(actor: Actor, editionId: string, bytes: Uint8Array) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  const texts = decodings(bytes);
  if (texts.length === 0) return refuse("request.fileEncoding");
  if (texts.length === 1) return ok(texts[0] ?? "");
  const facts = await importFacts(db, editionId);
  const [best = ""] = texts.toSorted((a, b) => knownIn(b, facts) - knownIn(a, facts));
  return ok(best);
}

function knownIn(text: string, { words, byName }: ImportFacts): number {
  const rows = rowsOf(text, words);
  if (!rows.ok) return 0;
  return rows.value.flatMap(({ from, to }) => [from, to]).filter((name) => byName.has(keyOf(name))).length;
}

/** What a text would add, row by row; nothing is written. */
export async function previewImport(actor: Actor, editionId: string, text: string) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  const facts = await importFacts(db, editionId);
  const rows = rowsOf(text, facts.words);
  if (!rows.ok) return rows;
  const fated = fatesOf(rows.value, facts);
  const parties = new Map(facts.profiles.map(({ id, institution }) => [id, { id, institution }]));
  const preview: ImportPreview = {
    rows: fated.map((row) => {
      const [from, to] = [parties.get(row.wish?.fromId ?? ""), parties.get(row.wish?.toId ?? "")];
      return { ...row, parties: from && to ? { from, to } : undefined };
    }),
    counts: counted(fated),
  };
  return ok(preview);
}

const counted = (rows: FatedRow[]) =>
  Object.fromEntries(FATES.map((fate) => [fate, rows.filter((row) => row.fate === fate).length])) as Record<
    Fate,
    number
  >;
