import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Why the last sending was refused: a key of `errors` from the address; an unknown one says something general. */
export function RefusedNotice({ reason }: { reason?: string }) {
  const t = useTranslations("errors");
  if (!reason) return null;
  const known = /^[a-zA-Z]+(\.[a-zA-Z]+)?$/.test(reason) && t.has(reason as never);
  return <Notice role="alert" tone="refusal" title={known ? t(reason as never) : t("refused")} />;
}
