import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { SuggestionView } from "@/lib/suggestion/queries";
import { ReasonList } from "./reason-list";

type Props = {
  suggestions: SuggestionView[];
  locale: Locale;
  /** Matching at the edition's desk. */
  base: string;
  /** For whom they are. */
  profileId: string;
  /** The reader may add requests. */
  mayAdd: boolean;
};

/** Suggestions for one institution at the desk, each with the way to add the request. */
export function SuggestionTable({ suggestions, locale, base, profileId, mayAdd }: Props) {
  const t = useTranslations("suggestion.desk");
  const d = useTranslations("domain");
  const columns: Column<SuggestionView>[] = [
    {
      key: "partner",
      head: t("partner"),
      rowHead: true,
      className: "min-w-56",
      cell: ({ id, profile: { institution } }) => (
        <>
          <a href={`${base}/profiles/${id}`} className="text-link block whitespace-normal">
            <InstitutionName institution={institution} locale={locale} />
          </a>
          <span className="font-normal text-ink-soft">
            {d(`side.${institution.side}`)} · {d(`kind.${institution.kind}`)}
          </span>
        </>
      ),
    },
    {
      key: "reasons",
      head: t("reasons"),
      className: "min-w-72 max-w-xl",
      cell: ({ reasons }) => <ReasonList reasons={reasons} voice="desk" />,
    },
    { key: "score", head: t("score"), numeric: true, cell: ({ score }) => score },
  ];
  const add: Column<SuggestionView> = {
    key: "add",
    head: t("add"),
    cell: ({ id }) => (
      <a
        href={`${base}/requests/new?from=${profileId}&to=${id}`}
        className="text-link touch-target inline-flex items-center"
      >
        {t("add")}
      </a>
    ),
  };
  return (
    <Table
      caption={t("title")}
      captionHidden
      columns={mayAdd ? [...columns, add] : columns}
      rows={suggestions}
      rowKey={({ id }) => id}
      whole
    />
  );
}
