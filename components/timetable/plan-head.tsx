import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskHead } from "@/components/edition/desk-head";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PlanDetail } from "@/lib/timetable/schema";
import { changeWords } from "./change-words";
import { PlanMark } from "./plan-mark";

type Props = {
  plan: PlanDetail;
  locale: Locale;
  timeZone: string;
  live: ReactNode;
  actions: ReactNode;
};

/** Which plan it is; on paper also which version, and when it was printed. */
export function PlanHead({ plan, locale, timeZone, live, actions }: Props) {
  const [t, d] = [useTranslations("timetable"), useTranslations("domain")];
  const { number, state, kind, note, changes, version, createdAt, publishedAt } = plan;
  const when = publishedAt
    ? t("publishedAt", { when: formatMoment(publishedAt, locale, timeZone) })
    : t("askedAt", { when: formatMoment(createdAt, locale, timeZone) });
  return (
    <>
      <DeskHead
        title={t("plan", { number })}
        text={
          <p className="flex flex-wrap items-center gap-x-4">
            <PlanMark state={state} />
            <span>{d(`planKind.${kind}`)}</span>
            {changes.length > 0 ? <span>{changeWords(changes, t, d)}</span> : null}
            {note ? <span className="text-ink">{note}</span> : null}
            <span>{when}</span>
            <span className="print:hidden">{live}</span>
          </p>
        }
        actions={actions}
      />
      <p className="hidden text-sm print:block">
        {t("printed", { version, when: formatMoment(new Date(), locale, timeZone) })}
      </p>
    </>
  );
}
