import "server-only";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { institutionNames } from "./name-rules";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The accepted institution of an id that a form sent, for showing it again; null for any other id. */
export async function institutionChoice(
  id: string,
  locale: Locale,
): Promise<{ id: string; name: string } | null> {
  if (!UUID.test(id)) return null;
  const row = await db.institution.findUnique({
    where: { id, proposed: false },
    select: { id: true, side: true, nameZh: true, nameJa: true, nameKo: true, nameEn: true },
  });
  return row && { id: row.id, name: institutionNames(row, locale).lead.text };
}
