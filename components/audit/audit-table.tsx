import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { AuditLine } from "@/lib/audit/schema";
import { AuditChange } from "./audit-change";

type Props = {
  lines: AuditLine[];
  /** The edition's desk: `/ja/organise/3`. */
  desk: string;
  moment: (at: Date) => string;
};

/** Pages that show what an entry is about. */
const PAGES: Record<string, string> = {
  delegate: "delegates/",
  session: "programme/sessions/",
  room: "programme/rooms/",
  institution: "institutions/",
  user: "people?person=",
  mail: "outbox/",
  profile: "matching/profiles/",
  round: "matching/rounds/",
  interpreter: "matching/interpreters/",
  request: "matching/requests/",
  agreement: "agreements/",
};

export function AuditTable({ lines, desk, moment }: Props) {
  const t = useTranslations("audit");
  const columns: Column<AuditLine>[] = [
    { key: "at", head: t("column.at"), className: "figures min-w-40", cell: ({ at }) => moment(at) },
    { key: "who", head: t("column.who"), cell: (line) => <Who line={line} desk={desk} /> },
    { key: "what", head: t("column.what"), rowHead: true, cell: ({ action }) => <What action={action} /> },
    { key: "about", head: t("column.about"), cell: (line) => <About line={line} desk={desk} /> },
    {
      key: "change",
      head: t("column.change"),
      className: "min-w-48",
      cell: ({ before, after }) => <AuditChange before={before} after={after} />,
    },
  ];
  return <Table caption={t("title")} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}

function Who({ line, desk }: { line: AuditLine; desk: string }) {
  const t = useTranslations("audit");
  if (line.actorName) return <a href={`${desk}/audit?by=${line.actorId}`}>{line.actorName}</a>;
  return t.has(`actor.${line.actorKind}`) ? t(`actor.${line.actorKind}`) : line.actorKind;
}

/** In words where there are some; the dotted name always, since that is what one searches by. */
function What({ action }: { action: string }) {
  const t = useTranslations("audit");
  return (
    <span className="grid">
      {t.has(`does.${action}`) ? t(`does.${action}`) : null}
      <code className="font-mono text-xs font-normal text-ink-soft">{action}</code>
    </span>
  );
}

function About({ line, desk }: { line: AuditLine; desk: string }) {
  const t = useTranslations("audit");
  const word = t.has(`entity.${line.entity}`) ? t(`entity.${line.entity}`) : line.entity;
  const page = PAGES[line.entity];
  return (
    <span className="grid">
      {page ? (
        <a href={`${desk}/${page}${line.entityId}`} className="text-link inline-block min-h-6 leading-6">
          {word}
        </a>
      ) : (
        word
      )}
      <a
        href={`${desk}/audit?about=${line.entityId}`}
        className="inline-block min-h-6 font-mono text-xs leading-6 text-ink-soft hover:text-celadon hover:underline"
      >
        {line.entityId}
      </a>
    </span>
  );
}
