import type { FormField } from "@/components/ui/fields-form";
import { LANGUAGE_PAIRS } from "@/lib/interpreter/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type LocalizedText, pick } from "@/lib/platform/i18n/localized";
import { pairWords, type Words } from "./words";

export const SOLVE_INITIAL = { seed: "1", limitSeconds: "60", note: "" };

/** How a run goes about it. */
export const solveFields = (t: Words): FormField[] => [
  {
    kind: "group",
    label: t("solve.how"),
    columns: 2,
    fields: [
      {
        kind: "text",
        name: "limitSeconds",
        label: t("solve.limit"),
        help: t("solve.limitHelp"),
        inputMode: "numeric",
      },
      { kind: "text", name: "seed", label: t("solve.seed"), help: t("solve.seedHelp"), inputMode: "numeric" },
    ],
  },
  { kind: "text", name: "note", label: t("solve.note"), help: t("solve.noteHelp") },
];

/** What publishing tells those whose meetings change; not `note`, which stands on the same page. */
export const repairFields = (t: Words): FormField[] => [
  { kind: "text", name: "why", label: t("repair.why"), help: t("repair.whyHelp") },
];

type Named = { id: string; name: LocalizedText };
export type WhatIfPlaces = { rooms: Named[]; rounds: Named[] };

/** So many tables, interpreters or slots more; 0 leaves a thing as it is. */
export function whatIfFields(
  places: WhatIfPlaces,
  { t, d, locale }: { t: Words; d: Words; locale: Locale },
): FormField[] {
  const options = (things: Named[]) =>
    things.map(({ id, name }) => ({ value: id, label: pick(name, locale) }));
  const count = (name: string, label: string): FormField => ({
    kind: "text",
    name,
    label,
    inputMode: "numeric",
  });
  const pairs = LANGUAGE_PAIRS.map((pair) => ({ value: pair, label: pairWords(pair, t, d) }));
  return [
    {
      kind: "group",
      label: t("whatIf.add"),
      help: t("whatIf.addHelp"),
      fields: [
        ...(places.rooms.length > 0
          ? [
              count("tables", t("whatIf.tables")),
              {
                kind: "select" as const,
                name: "roomId",
                label: t("whatIf.room"),
                options: options(places.rooms),
              },
            ]
          : []),
        count("interpreters", t("whatIf.interpreters")),
        { kind: "select", name: "pair", label: t("whatIf.pair"), options: pairs },
        ...(places.rounds.length > 0
          ? [
              count("slots", t("whatIf.slots")),
              {
                kind: "select" as const,
                name: "roundId",
                label: t("whatIf.round"),
                options: options(places.rounds),
              },
            ]
          : []),
      ],
    },
  ];
}
