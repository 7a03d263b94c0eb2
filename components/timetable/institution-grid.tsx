import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { DayCell, InstitutionDay } from "@/lib/timetable/day-rules";
import { IdleMark } from "./marks";
import { MeetingName } from "./meeting-name";
import type { SheetSlot } from "./sheet";

type Props = {
  slots: SheetSlot[];
  days: InstitutionDay[];
  locale: Locale;
  base: string;
  /** The name of a table by its id. */
  table: (id: string) => string | undefined;
};

/** A row for each institution, a column for each slot: with whom it is, where, and when it waits. */
export function InstitutionGrid({ slots, days, locale, base, table }: Props) {
  const t = useTranslations("timetable");
  const head = "border-b border-edge px-2 py-1 text-left text-xs font-medium";
  return (
    <section
      aria-label={t("view.institutions")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
      tabIndex={0}
      className="relative max-h-[82dvh] overflow-auto border-y border-edge print:max-h-none print:overflow-visible"
    >
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm print:text-[6.5pt]">
        <caption className="sr-only">{t("view.institutions")}</caption>
        <colgroup>
          <col className="w-52 print:w-[18%]" />
          <col className="w-16 print:w-[5%]" />
          {slots.map(({ id }) => (
            <col key={id} className="w-32 print:w-auto" />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-20 bg-wash print:static">
          <tr>
            <th scope="col" className={`${head} sticky left-0 z-30 border-r bg-wash print:static`}>
              {t("institution")}
            </th>
            <th scope="col" className={head}>
              {t("column.gaps")}
            </th>
            {slots.map((slot) => (
              <th key={slot.id} scope="col" className={`${head} figures border-l border-l-rule`}>
                {slot.above?.kind === "round" ? (
                  <span className="block font-normal text-ink-soft">{slot.above.text}</span>
                ) : null}
                {slot.time}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ party, cells, gaps, unplaced }) => (
            <tr key={party.id}>
              <th
                scope="row"
                className="sticky left-0 z-10 border-r border-b border-edge border-b-rule bg-paper px-2 py-1 text-left align-top text-xs font-medium print:static"
              >
                <InstitutionName institution={party.institution} locale={locale} />
                {unplaced > 0 ? (
                  <span className="block font-normal text-amber">
                    {t("withoutPlace", { count: unplaced })}
                  </span>
                ) : null}
              </th>
              <td className="figures border-b border-rule px-2 py-1 align-top">{gaps}</td>
              {slots.map((slot, index) => (
                <td
                  key={slot.id}
                  className="border-b border-l border-rule p-1 align-top text-xs leading-tight"
                >
                  <SlotCell cell={cells[index] ?? null} self={party.id} {...{ locale, base, table }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = { cell: DayCell; self: string } & Pick<Props, "locale" | "base" | "table">;

function SlotCell({ cell, self, locale, base, table }: CellProps) {
  const t = useTranslations("timetable");
  if (cell === null) return null;
  if (cell.kind === "idle") return <IdleMark label={t("idle")} />;
  return cell.meetings.map((meeting) => (
    <p key={meeting.id}>
      <MeetingName
        meeting={{ parties: meeting.parties.filter(({ id }) => id !== self) }}
        locale={locale}
        href={`${base}/${meeting.id}`}
      />
      <span className="block text-ink-soft">{meeting.place ? table(meeting.place.tableId) : null}</span>
    </p>
  ));
}
