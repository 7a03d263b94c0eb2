import type { Db } from "@/lib/platform/db/client";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { type LocalizedText, readLocalized } from "@/lib/platform/i18n/localized";
import { newId } from "@/lib/platform/id/id";
import type { AgreementInput } from "./schema";

type Row = Pick<AgreementInput, "summary" | "summaryLocale" | "rhythm"> & {
  id: string;
  editionId: string;
  meetingId: string | null;
  title: LocalizedText;
};

/**
 * Writes the row of an agreement, unless the form that it came of was sent before, even just now. A form gone back
 * to, and sent about something else, is another agreement. Null where its meeting has one.
 */
export async function placeOnce(
  tx: Db,
  row: Row,
  parties: string[],
): Promise<{ id: string; isNew: boolean } | null> {
  const { count } = await tx.agreement.createMany({ data: row, skipDuplicates: true });
  if (count > 0) return { id: row.id, isNew: true };
  const there = await tx.agreement.findUnique({
    where: { id: row.id },
    include: { parties: { orderBy: { order: "asc" } } },
  });
  if (!there) return null;
  const title = readLocalized(there.title);
  const isSame =
    there.editionId === row.editionId &&
    there.meetingId === row.meetingId &&
    LOCALES.every((locale) => title[locale] === row.title[locale]) &&
    there.parties.map(({ institutionId }) => institutionId).join() === parties.join();
  return isSame ? { id: row.id, isNew: false } : placeOnce(tx, { ...row, id: newId() }, parties);
}
