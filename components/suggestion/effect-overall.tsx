import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import type { FieldsFormProps } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import type { Weights } from "@/lib/matching/schema";
import type { Effect } from "@/lib/suggestion/schema";

type Props = {
  /** Null where the weights are those in force. */
  overall: Effect["overall"] | null;
  weights: Weights;
  hidden: Record<string, string>;
  action: FieldsFormProps["action"];
};

/** What the weights would do to everybody's first five, and the button that puts them in force. */
export function EffectOverall({ overall, weights, hidden, action }: Props) {
  const t = useTranslations("suggestion.weights");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  if (!overall)
    return (
      <p role="status" className="text-ink-soft">
        {t("same")}
      </p>
    );
  const texts = Object.entries(weights).map(([one, weight]) => [one, String(weight)]);
  return (
    <Notice
      tone="waiting"
      title={t("effect", overall)}
      action={
        <AskedForm
          action={action}
          hidden={{ ...hidden, ...Object.fromEntries(texts) }}
          errorTitle={errors("summary")}
          variant="primary"
          trigger={t("apply")}
          ask={t("ask")}
          means={t("means", { exchanged: overall.exchanged, reordered: overall.reordered })}
          submit={t("apply")}
          cancel={ui("cancel")}
        />
      }
    />
  );
}
