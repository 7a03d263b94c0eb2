import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import { languagesOf } from "@/lib/interpreter/schema";
import type { MatchingOverview } from "@/lib/timetable/overview-schema";

type Line = MatchingOverview["pairs"][number];
type Props = { pairs: Line[] /** The edition's matching: /zh/organise/3/matching */; base: string };

/** Slots of interpreters against what the accepted meetings need, pair by pair. */
export function PairBalance({ pairs, base }: Props) {
  const t = useTranslations("matching.overview");
  const d = useTranslations("domain");
  const i = useTranslations("interpreter");
  const columns: Column<Line>[] = [
    {
      key: "pair",
      head: t("pair"),
      rowHead: true,
      cell: ({ pair }) => {
        const [one, other] = languagesOf(pair);
        return (
          <a href={`${base}/interpreters`} className="text-link">
            {i("pair", { one: d(`language.${one}`), other: d(`language.${other}`) })}
          </a>
        );
      },
    },
    { key: "needed", head: t("needed"), numeric: true, cell: ({ needed }) => needed },
    { key: "supply", head: t("supply"), numeric: true, cell: ({ supply }) => supply },
    {
      key: "state",
      head: t("state"),
      cell: ({ needed, supply }) =>
        needed > supply ? (
          <StatusMark tone="refused">{t("short", { count: needed - supply })}</StatusMark>
        ) : (
          <StatusMark tone="confirmed">{t("enough")}</StatusMark>
        ),
    },
  ];
  return (
    <section aria-labelledby="pairs" className="grid gap-2">
      <h2 id="pairs" className="font-title text-lg">
        {t("pairs")}
      </h2>
      {pairs.length === 0 ? (
        <p className="text-ink-soft">{t("pairsNone")}</p>
      ) : (
        <>
          <Table
            caption={t("pairs")}
            captionHidden
            columns={columns}
            rows={pairs}
            rowKey={({ pair }) => pair}
            whole
          />
          <p className="text-sm text-ink-soft">{t("pairsNote")}</p>
        </>
      )}
    </section>
  );
}
