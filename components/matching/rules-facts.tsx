import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { limitOf } from "@/lib/matching/rules";
import type { MatchingSettings } from "@/lib/matching/schema";
import type { Side } from "@/lib/names/schema";
import { OpeningState } from "./opening-switch";
import { askedBy } from "./rule-fields";

type Props = { settings: MatchingSettings; moment: string; sides: Side[] };

/** The rules of matching for those who may only read them. */
export function RulesFacts({ settings, moment, sides }: Props) {
  const t = useTranslations("matching.rules");
  const d = useTranslations("domain");
  const format = useFormatter();
  const { asking } = settings;
  const list = (words: string[]) => (words.length > 0 ? format.list(words) : t("asking.nobody"));
  const facts: [string, ReactNode][] = [
    [t("opening.title"), <OpeningState key="opening" settings={settings} moment={moment} />],
    ...sides.map((from): [string, ReactNode] => [
      t("asking.from", { side: d(`side.${from}`) }),
      list(askedBy(asking.sides, from).map((to) => d(`side.${to}`))),
    ]),
    [t("asking.kinds"), list(asking.kinds.map((kind) => d(`kind.${kind}`)))],
    [
      t("limits.title"),
      list(INSTITUTION_KINDS.map((kind) => `${d(`kind.${kind}`)} ${limitOf(settings, kind)}`)),
    ],
  ];
  return (
    <dl className="max-w-3xl divide-y divide-rule border-y border-rule">
      {facts.map(([name, value]) => (
        <div key={name} className="grid gap-x-4 py-2 sm:grid-cols-[16rem_minmax(0,1fr)]">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
