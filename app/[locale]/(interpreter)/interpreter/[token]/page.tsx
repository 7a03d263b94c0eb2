import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InterpreterShell } from "@/components/interpreter/interpreter-shell";
import { OwnDays } from "@/components/interpreter/own-days";
import { OwnHours } from "@/components/interpreter/own-hours";
import { OwnNext } from "@/components/interpreter/own-next";
import { CalendarLinks } from "@/components/meeting/calendar-links";
import { RefusedNotice } from "@/components/pass/refused-notice";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { nextWork } from "@/lib/interpreter/rules";
import { slotsMark } from "@/lib/matching-profile/choice-queries";
import { env } from "@/lib/platform/env/env";
import { zoneName } from "@/lib/platform/i18n/dates";
import { timeSlots } from "@/lib/round/queries";
import { sendAbsences } from "./actions";
import { type InterpreterParams, openInterpreter } from "./open-interpreter";

type Props = { params: InterpreterParams; searchParams: Promise<{ saved?: string; refused?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("interpreter.own");
  return { title: t("title"), robots: { index: false } };
}

/** An interpreter's own page: where and when they are needed, and when they cannot. */
export default async function InterpreterPage({ params, searchParams }: Props) {
  const { work, edition, locale, token } = await openInterpreter(params);
  const { saved, refused } = await searchParams;
  const { timeZone, contactEmail } = edition;
  const { assignments, published, active } = work;
  const [slots, t] = await Promise.all([timeSlots(edition.id), getTranslations("interpreter.own")]);
  const here = `/${locale}/interpreter/${token}`;
  const none = published ? "noneWith" : "none";
  return (
    <InterpreterShell edition={edition} name={work.name} locale={locale} token={token}>
      {saved ? <Notice role="status" tone="confirmed" title={t("saved")} /> : null}
      <RefusedNotice reason={refused} />
      {active ? null : <Notice tone="waiting" title={t("inactive")} />}
      <OwnNext next={nextWork(assignments, new Date(), timeZone)} locale={locale} timeZone={timeZone} />
      {assignments.length === 0 ? (
        <Empty title={t(none)}>{t(`${none}Text`)}</Empty>
      ) : (
        <>
          <p className="text-sm text-ink-soft">
            {t("zone", { zone: zoneName(timeZone, locale, edition.opensAt) })}
          </p>
          <OwnDays assignments={assignments} locale={locale} timeZone={timeZone} />
          <CalendarLinks address={`${env().APP_URL}${here}/calendar`} sheet={`${here}/sheet`} />
        </>
      )}
      <OwnHours
        {...{
          work,
          slots,
          locale,
          timeZone,
          token,
          contactEmail,
          slotsSeen: slotsMark(slots),
          action: sendAbsences,
        }}
      />
    </InterpreterShell>
  );
}
