import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { PersonView } from "@/lib/account/schema";

type Props = { people: PersonView[]; self: string; base: string; moment: (at: Date) => string };

export function PeopleTable({ people, self, base, moment }: Props) {
  const t = useTranslations("account");
  const d = useTranslations("domain");
  const columns: Column<PersonView>[] = [
    {
      key: "name",
      head: t("column.name"),
      rowHead: true,
      cell: ({ id, name }) => (
        <span>
          {name}
          {id === self ? <span className="font-normal text-ink-soft"> · {t("you")}</span> : null}
        </span>
      ),
    },
    { key: "email", head: t("column.email"), cell: ({ email }) => email },
    { key: "role", head: t("column.role"), cell: ({ role }) => d(`editionRole.${role}`) },
    { key: "state", head: t("column.state"), cell: (person) => <State person={person} /> },
    {
      key: "seen",
      head: t("column.seen"),
      cell: ({ lastSeenAt }) => (lastSeenAt ? moment(lastSeenAt) : "—"),
    },
    {
      key: "actions",
      head: t("column.actions"),
      cell: ({ id, name }) => (
        <a
          href={`${base}?person=${id}#manage`}
          className="text-link"
          aria-label={`${t("change.open")}: ${name}`}
        >
          {t("change.open")}
        </a>
      ),
    },
  ];
  return <Table caption={t("title")} captionHidden columns={columns} rows={people} rowKey={({ id }) => id} />;
}

function State({ person }: { person: PersonView }) {
  const t = useTranslations("account");
  if (person.disabled) return <StatusMark tone="refused">{t("state.disabled")}</StatusMark>;
  return person.signIns > 0 ? (
    <StatusMark tone="confirmed">{t("state.in", { count: person.signIns })}</StatusMark>
  ) : (
    <StatusMark tone="ended">{t("state.out")}</StatusMark>
  );
}
