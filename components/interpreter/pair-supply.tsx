import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import { type InterpreterLine, LANGUAGE_PAIRS, type LanguagePair } from "@/lib/interpreter/schema";
import { pairWords } from "./pair-words";

/** How many there are for each pair of languages, and how much they could work. */
export function PairSupply({ lines }: { lines: InterpreterLine[] }) {
  const t = useTranslations("interpreter");
  const d = useTranslations("domain");
  const of = (pair: LanguagePair) => lines.filter(({ active, pairs }) => active && pairs.includes(pair));
  const columns: Column<LanguagePair>[] = [
    { key: "pair", head: t("supply.pair"), rowHead: true, cell: (pair) => pairWords(t, d, pair) },
    { key: "people", head: t("supply.people"), numeric: true, cell: (pair) => of(pair).length },
    {
      key: "slots",
      head: t("supply.slots"),
      numeric: true,
      cell: (pair) => of(pair).reduce((sum, { present }) => sum + present, 0),
    },
  ];
  const covered = LANGUAGE_PAIRS.filter((pair) => of(pair).length > 0);
  return (
    <section aria-labelledby="supply" className="grid max-w-xl gap-2 pt-4">
      <h2 id="supply" className="font-title text-xl">
        {t("supply.title")}
      </h2>
      <Table
        caption={t("supply.title")}
        captionHidden
        columns={columns}
        rows={covered}
        rowKey={(pair) => pair}
        whole
      />
      <p className="text-sm text-ink-soft">{t("supply.note")}</p>
    </section>
  );
}
