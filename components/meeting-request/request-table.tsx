import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { Party, RequestLine } from "@/lib/meeting-request/view-schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { RequestStateMark } from "./request-state";

type Props = {
  lines: RequestLine[];
  locale: Locale;
  /** The list itself: `/ja/organise/3/matching/requests`. */
  base: string;
  moment: (at: Date) => string;
};

/** Who asks whom, and how it stands. */
export function RequestTable({ lines, locale, base, moment }: Props) {
  const t = useTranslations("meeting-request.desk");
  const d = useTranslations("domain");
  const columns: Column<RequestLine>[] = [
    {
      key: "from",
      head: t("column.from"),
      rowHead: true,
      className: "min-w-56",
      cell: ({ id, from }) => (
        <a
          href={`${base}/${id}`}
          className="block whitespace-normal text-celadon underline-offset-4 hover:underline"
        >
          <InstitutionName institution={from.institution} locale={locale} />
        </a>
      ),
    },
    {
      key: "to",
      head: t("column.to"),
      className: "min-w-56",
      cell: ({ to, guests }) => <Asked to={to} guests={guests} locale={locale} />,
    },
    {
      key: "priority",
      head: t("column.priority"),
      className: "whitespace-nowrap",
      cell: ({ priority }) => d(`priority.${priority}`),
    },
    { key: "state", head: t("column.state"), cell: (line) => <State line={line} /> },
    { key: "length", head: t("column.length"), numeric: true, cell: ({ length }) => length },
    {
      key: "pinned",
      head: t("column.pinned"),
      className: "whitespace-nowrap",
      cell: ({ pinned }) => (pinned ? t("pinned") : ""),
    },
    {
      key: "origin",
      head: t("column.origin"),
      className: "whitespace-nowrap",
      cell: ({ origin }) => d(`requestOrigin.${origin}`),
    },
    {
      key: "at",
      head: t("column.at"),
      className: "figures min-w-40",
      cell: ({ createdAt }) => moment(createdAt),
    },
  ];
  return <Table caption={t("title")} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}

function Asked({ to, guests, locale }: { to: Party; guests: Party[]; locale: Locale }) {
  return (
    <span className="grid gap-1">
      <InstitutionName institution={to.institution} locale={locale} />
      {guests.map(({ id, institution }) => (
        <span key={id} className="text-ink-soft">
          + <InstitutionName institution={institution} locale={locale} inline />
        </span>
      ))}
    </span>
  );
}

function State({ line: { state, priority, toRepair } }: { line: RequestLine }) {
  const t = useTranslations("meeting-request.desk");
  return (
    <span className="grid">
      <RequestStateMark state={state} priority={priority} />
      {toRepair ? <span className="text-amber">{t("repair")}</span> : null}
    </span>
  );
}
