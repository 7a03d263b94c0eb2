import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { MailLine } from "@/lib/outbox/schema";
import { MailKind, MailStateMark } from "./mail-state";

type Props = {
  lines: MailLine[];
  /** The edition's desk: `/ja/organise/3`. */
  desk: string;
  moment: (at: Date) => string;
};

export function MailTable({ lines, desk, moment }: Props) {
  const t = useTranslations("outbox");
  const columns: Column<MailLine>[] = [
    {
      key: "kind",
      head: t("column.kind"),
      rowHead: true,
      cell: ({ id, kind }) => (
        <a href={`${desk}/outbox/${id}`} className="text-link">
          <MailKind kind={kind} />
        </a>
      ),
    },
    {
      key: "to",
      head: t("column.to"),
      cell: ({ delegate, recipient }) => (
        <span className="grid">
          {delegate ? <a href={`${desk}/delegates/${delegate.id}`}>{delegate.name}</a> : null}
          <span className="text-ink-soft">{recipient}</span>
        </span>
      ),
    },
    { key: "state", head: t("column.state"), cell: ({ state }) => <MailStateMark state={state} /> },
    {
      key: "created",
      head: t("column.created"),
      className: "figures",
      cell: ({ createdAt }) => moment(createdAt),
    },
    {
      key: "next",
      head: t("column.next"),
      className: "figures",
      cell: ({ state, nextAt }) => (state === "QUEUED" ? moment(nextAt) : ""),
    },
    { key: "attempts", head: t("column.attempts"), numeric: true, cell: ({ attempts }) => attempts },
    {
      key: "error",
      head: t("column.error"),
      cell: ({ lastError }) =>
        lastError ? <code className="font-mono text-xs text-brick">{lastError}</code> : "",
    },
  ];
  return <Table caption={t("title")} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
