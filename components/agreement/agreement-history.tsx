import { useTranslations } from "next-intl";
import { AuditTable } from "@/components/audit/audit-table";
import type { AuditLine } from "@/lib/audit/schema";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { lines: AuditLine[]; locale: Locale; zone: string; desk: string; id: string };

/** What was done to an agreement, newest first, from the log of its edition. */
export function AgreementHistory({ lines, locale, zone, desk, id }: Props) {
  const t = useTranslations("agreement");
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="history" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="history" className="font-title text-xl">
          {t("history")}
        </h2>
        <a href={`${desk}/audit?about=${id}`} className="text-link touch-target">
          {t("historyAll")}
        </a>
      </div>
      <AuditTable lines={lines} desk={desk} moment={(at) => formatMoment(at, locale, zone)} />
    </section>
  );
}
