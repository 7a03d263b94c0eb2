import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { Table } from "@/components/ui/table";
import type { Column } from "@/components/ui/table-cell";
import type { ProfileView } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Change, Effect, Suggestion } from "@/lib/suggestion/schema";

type Props = {
  effect: Pick<Effect, "before" | "after">;
  views: Map<string, ProfileView>;
  locale: Locale;
  /** Where profiles stand at the desk. */
  base: string;
};

type Line = Suggestion & { place: number };

/** The first ten of one institution as they are and as they would be, side by side; with what moved, and why. */
export function EffectTables({ effect, views, locale, base }: Props) {
  const t = useTranslations("suggestion.weights");
  const desk = useTranslations("suggestion.desk");
  const common: Column<Line>[] = [
    { key: "place", head: t("place"), numeric: true, cell: ({ place }) => place },
    {
      key: "partner",
      head: desk("partner"),
      rowHead: true,
      className: "min-w-48",
      cell: ({ id }) => <Partner profile={views.get(id)} locale={locale} base={base} />,
    },
    { key: "score", head: desk("score"), numeric: true, cell: ({ score }) => score },
  ];
  const placed = <One extends Suggestion>(lines: One[]) =>
    lines.map((one, at) => ({ ...one, place: at + 1 }));
  const rowKey = ({ id }: Suggestion) => id;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <Table
        caption={t("now")}
        columns={[
          ...common,
          {
            key: "then",
            head: t("move"),
            className: "whitespace-nowrap",
            cell: (line: Line & { now: number | null }) => <Goes {...line} />,
          },
        ]}
        rows={placed(effect.before)}
        rowKey={rowKey}
        whole
      />
      <Table
        caption={t("then")}
        columns={[
          ...common,
          {
            key: "move",
            head: t("move"),
            className: "whitespace-nowrap",
            cell: (line: Line & { was: number | null }) => <Came {...line} />,
          },
          { key: "why", head: t("why"), cell: (line: Line & { why: Change[] }) => <Why why={line.why} /> },
        ]}
        rows={placed(effect.after)}
        rowKey={rowKey}
        whole
      />
    </div>
  );
}

function Partner({ profile, locale, base }: { profile?: ProfileView } & Pick<Props, "locale" | "base">) {
  return profile ? (
    <a href={`${base}/${profile.id}`} className="text-link block whitespace-normal">
      <InstitutionName institution={profile.institution} locale={locale} />
    </a>
  ) : null;
}

function Goes({ place, now }: { place: number; now: number | null }) {
  const t = useTranslations("suggestion.weights");
  if (now === null) return t("gone");
  return now === place ? t("stays") : t("toPlace", { place: now });
}

function Came({ place, was }: { place: number; was: number | null }) {
  const t = useTranslations("suggestion.weights");
  if (was === null) return <strong>{t("new")}</strong>;
  if (was === place) return t("stays");
  return <strong>{t(was > place ? "up" : "down", { place: was })}</strong>;
}

function Why({ why }: { why: Change[] }) {
  const t = useTranslations("suggestion.weights");
  const signed = (change: number) => (change > 0 ? `+${change}` : `−${-change}`);
  return (
    <ul>
      {why.map(({ weight, change }) => (
        <li key={weight} className="figures">
          {t("change", { name: t(`name.${weight}`), change: signed(change) })}
        </li>
      ))}
    </ul>
  );
}
