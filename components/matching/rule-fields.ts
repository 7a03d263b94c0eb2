import type { FormField } from "@/components/ui/fields-form";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { USUAL_LIMIT } from "@/lib/matching/rules";
import type { Asking, Limits } from "@/lib/matching/schema";
import { SIDES, type Side } from "@/lib/names/schema";

type Words = {
  t: (
    key: "limits.title" | "limits.lead" | "asking.from" | "asking.kinds" | "asking.kindsHelp",
    values?: Record<string, string | number>,
  ) => string;
  d: (key: string) => string;
};

/** How many live requests an institution of each kind may have made. */
export function limitFields({ t, d }: Words): FormField[] {
  const fields = INSTITUTION_KINDS.map(
    (kind): FormField => ({
      ...{ kind: "text", type: "text", inputMode: "numeric", name: `limit_${kind}` },
      label: d(`kind.${kind}`),
    }),
  );
  return [
    {
      ...{ kind: "group", columns: 4, fields },
      ...{ label: t("limits.title"), help: t("limits.lead", { usual: USUAL_LIMIT }) },
    },
  ];
}

export const limitValues = (limits: Limits): Record<string, string> =>
  Object.fromEntries(INSTITUTION_KINDS.map((kind) => [`limit_${kind}`, String(limits[kind] ?? "")]));

/** A row of boxes for each side, in protocol order: whom it may ask; then the kinds that take part. */
export function askingFields({ t, d }: Words, sides: Side[]): FormField[] {
  const boxes = { kind: "choice", type: "checkbox" } as const;
  const rows = sides.map((from): FormField => {
    const options = sides.map((value) => ({ value, label: d(`side.${value}`) }));
    const label = t("asking.from", { side: d(`side.${from}`) });
    return { ...boxes, columns: 4, name: `asks_${from}`, label, options };
  });
  return [
    ...rows,
    {
      ...{ ...boxes, columns: 2, name: "kinds", label: t("asking.kinds"), help: t("asking.kindsHelp") },
      options: INSTITUTION_KINDS.map((value) => ({ value, label: d(`kind.${value}`) })),
    },
  ];
}

export const askingValues = ({ sides, kinds }: Asking): Record<string, string[]> => ({
  ...Object.fromEntries(SIDES.map((from) => [`asks_${from}`, askedBy(sides, from)])),
  kinds,
});

/** The sides that one side may ask. */
export const askedBy = (sides: Asking["sides"], from: Side): Side[] =>
  SIDES.filter((to) => sides.includes(`${from} ${to}`));
