import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/platform/result/result";

/** Why something was refused, in the reader's words, and what can be done instead. */
export function RefusalNotice({ reason, action }: { reason: Refusal; action?: ReactNode }) {
  const t = useTranslations("errors");
  const { key, values } = reason;
  const title = t.has(key as never) ? t(key as never, values as never) : t("refused");
  return <Notice role="alert" tone="refusal" title={title} action={action} />;
}
