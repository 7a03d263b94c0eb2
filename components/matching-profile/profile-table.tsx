import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { StatusMark } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { ProfileLine, ProfileState } from "@/lib/matching-profile/schema";
import { displayText } from "@/lib/names/rules";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  lines: ProfileLine[];
  locale: Locale;
  /** The edition's desk: `/ja/organise/3`. */
  desk: string;
};

type Figure = "attendees" | "offers" | "seeks" | "made" | "received" | "accepted" | "meetings";

export function ProfileTable({ lines, locale, desk }: Props) {
  const t = useTranslations("matching-profile");
  const d = useTranslations("domain.side");
  const figure = (key: Figure): Column<ProfileLine> => ({
    ...{ key, head: t(`column.${key}`), numeric: true },
    cell: (line) => line[key],
  });
  const columns: Column<ProfileLine>[] = [
    {
      key: "institution",
      head: t("column.institution"),
      rowHead: true,
      className: "min-w-56",
      cell: ({ id, institution }) => (
        <a href={`${desk}/matching/profiles/${id}`} className="text-link block whitespace-normal">
          <InstitutionName institution={institution} locale={locale} />
        </a>
      ),
    },
    { key: "side", head: t("side"), cell: ({ institution }) => d(institution.side) },
    {
      key: "representative",
      head: t("column.representative"),
      cell: ({ representative: person }) => {
        if (!person) return "–";
        const { text, lang } = displayText(person, locale);
        return (
          <a href={`${desk}/delegates/${person.id}`} className="text-link" lang={lang}>
            {text}
          </a>
        );
      },
    },
    ...(["attendees", "offers", "seeks", "made", "received", "accepted", "meetings"] as const).map(figure),
    { key: "state", head: t("column.state"), cell: (line) => <States lacking={lackingOf(line)} /> },
  ];
  return <Table caption={t("title")} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}

function States({ lacking }: { lacking: ProfileState[] }) {
  const t = useTranslations("matching-profile.state");
  if (lacking.length === 0) return <StatusMark tone="confirmed">{t("complete")}</StatusMark>;
  return (
    <ul className="grid gap-0.5">
      {lacking.map((state) => (
        <li key={state}>
          <StatusMark tone={state === "unlisted" ? "ended" : "waiting"}>{t(state)}</StatusMark>
        </li>
      ))}
    </ul>
  );
}

function lackingOf({ representative, attendees, offers, listed }: ProfileLine): ProfileState[] {
  const lacks: [ProfileState, boolean][] = [
    ["unrepresented", representative === null],
    ["unattended", attendees === 0],
    ["empty", offers === 0],
    ["unlisted", !listed],
  ];
  return lacks.flatMap(([state, is]) => (is ? [state] : []));
}
