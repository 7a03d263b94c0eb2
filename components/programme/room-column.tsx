import type { Column } from "@/components/ui/table-cell";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { RoomView } from "@/lib/programme/schema";

/** The room at the head of its row; `base` is where it is changed, null for those who only look. */
export const roomColumn = (head: string, locale: Locale, base: string | null): Column<RoomView> => ({
  key: "room",
  head,
  rowHead: true,
  cell: ({ id, name }) =>
    base ? (
      <a href={`${base}/${id}`} className="text-link">
        {pick(name, locale)}
      </a>
    ) : (
      pick(name, locale)
    ),
});
