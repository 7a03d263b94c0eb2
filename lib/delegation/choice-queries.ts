import "server-only";
import type { EditionView } from "@/lib/edition/schema";
import type { Side } from "@/lib/names/schema";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";

/** The delegations of an edition by name, in protocol order: what everybody may know of them. */
export async function delegationChoices(
  edition: EditionView,
  locale: Locale,
): Promise<{ id: string; name: string; side: Side }[]> {
  const rows = await db.delegation.findMany({
    where: { editionId: edition.id },
    orderBy: { order: "asc" },
    select: { id: true, side: true, name: true },
  });
  const place = (side: Side) => edition.sideOrder.indexOf(side);
  return rows
    .map((row) => ({ ...row, name: pick(readLocalized(row.name), locale) }))
    .sort((a, b) => place(a.side) - place(b.side));
}
