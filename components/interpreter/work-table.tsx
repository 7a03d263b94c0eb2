import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { Assignment } from "@/lib/interpreter/schema";
import { formatMoment, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { pairWords } from "./pair-words";

type Props = { assignments: Assignment[]; locale: Locale; timeZone: string };

/** Where one interpreter is needed, as the desk sees it. */
export function WorkTable({ assignments, locale, timeZone }: Props) {
  const t = useTranslations("interpreter");
  const d = useTranslations("domain");
  const columns: Column<Assignment>[] = [
    {
      key: "time",
      head: t("work.time"),
      rowHead: true,
      className: "figures",
      cell: ({ startsAt, endsAt }) =>
        `${formatMoment(startsAt, locale, timeZone)}–${formatTime(endsAt, timeZone)}`,
    },
    { key: "place", head: t("work.place"), cell: ({ room, table }) => `${pick(room, locale)} · ${table}` },
    { key: "pair", head: t("column.pairs"), cell: ({ pair }) => pairWords(t, d, pair) },
    {
      key: "parties",
      head: t("work.parties"),
      cell: ({ parties }) =>
        parties.map((institution) => (
          <span key={institution.id} className="block">
            <InstitutionName institution={institution} locale={locale} inline />
          </span>
        )),
    },
  ];
  return (
    <section aria-labelledby="work" className="grid gap-2">
      <h2 id="work" className="font-title text-xl">
        {t("work.title")}
      </h2>
      {assignments.length === 0 ? (
        <p className="text-ink-soft">{t("work.none")}</p>
      ) : (
        <Table
          caption={t("work.title")}
          captionHidden
          columns={columns}
          rows={assignments}
          rowKey={({ id }) => id}
          whole
        />
      )}
    </section>
  );
}
