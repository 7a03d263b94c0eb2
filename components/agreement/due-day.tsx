import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { dueOn } from "@/lib/agreement/rules";
import type { AgreementLine } from "@/lib/agreement/schema";
import { formatDay } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { agreement: AgreementLine; locale: Locale; today: string };

/** By when somebody has to look after an agreement, and whether that day has come. */
export function DueDay({ agreement, locale, today }: Props) {
  const t = useTranslations("agreement");
  const due = dueOn(agreement);
  if (!due) return "–";
  const day = formatDay(due, locale);
  if (due > today) return day;
  return (
    <span className="grid">
      {day}
      <StatusMark tone="waiting">
        {t(agreement.state === "IN_FORCE" ? "due.termOver" : "due.followUp")}
      </StatusMark>
    </span>
  );
}
