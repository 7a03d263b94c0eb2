import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttendedMeetings } from "@/components/meeting/attended-meetings";
import { OwnDetails } from "@/components/pass/own-details";
import { PassCode } from "@/components/pass/pass-code";
import { PassShell } from "@/components/pass/pass-shell";
import { SeatAnswers } from "@/components/registration/seat-answers";
import { ButtonLink } from "@/components/ui/button";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { passPath } from "@/lib/delegate/pass-queries";
import { isLive } from "@/lib/delegate/rules";
import { meetingsOfDelegate } from "@/lib/meeting/queries";
import { openPass, type PassParams } from "./open-pass";

type Props = { params: PassParams; searchParams: Promise<{ saved?: string }> };

const TONES: Record<string, NoticeTone> = {
  CONFIRMED: "confirmed",
  WAITLISTED: "waiting",
  DECLINED: "refusal",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pass");
  return { title: t("title"), robots: { index: false } };
}

/** A person's own registration: pass, sessions, details, and what they can do about them. */
export default async function PassPage({ params, searchParams }: Props) {
  const { actor, delegate, edition, programme, seats, locale, token } = await openPass(params);
  const [t, attended] = await Promise.all([getTranslations("pass"), meetingsOfDelegate(actor)]);
  const live = isLive(delegate.status);
  const here = `/${locale}/pass/${token}`;
  const { saved } = await searchParams;
  return (
    <PassShell edition={edition} locale={locale} token={token} title={t("title")}>
      {saved ? <Notice role="status" tone="confirmed" title={t("change.saved")} /> : null}
      <Notice
        tone={TONES[delegate.status] ?? "info"}
        title={t(`status.${delegate.status === "DRAFT" ? "SUBMITTED" : delegate.status}`)}
      >
        {delegate.declineReason ? <p>{t("status.reason", { reason: delegate.declineReason })}</p> : null}
      </Notice>
      {live ? (
        <section aria-labelledby="pass" className="grid gap-3">
          <h2 id="pass" className="font-title text-xl">
            {t("pass.title")}
          </h2>
          {delegate.status === "CONFIRMED" ? (
            <>
              <p>{t("pass.text")}</p>
              <PassCode {...passPath(delegate)} label={t("pass.alt")} />
            </>
          ) : (
            <p className="text-ink-soft">{t("pass.notYet")}</p>
          )}
        </section>
      ) : null}
      {live ? (
        <SeatAnswers seats={seats} sessions={programme} locale={locale} timeZone={edition.timeZone} />
      ) : null}
      {live ? (
        <AttendedMeetings {...attended} locale={locale} zone={edition.timeZone} now={new Date()} />
      ) : null}
      {live ? (
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={`${here}/sessions`}>{t("change.sessions")}</ButtonLink>
          <ButtonLink variant="quiet" href={`${here}/calendar`}>
            {t("calendar")}
          </ButtonLink>
        </p>
      ) : null}
      <section aria-labelledby="details" className="grid gap-4">
        <h2 id="details" className="font-title text-xl">
          {t("details")}
        </h2>
        <OwnDetails delegate={delegate} locale={locale} />
        <p className="flex flex-wrap gap-3">
          {live ? (
            <ButtonLink variant="quiet" href={`${here}/change`}>
              {t("change.details")}
            </ButtonLink>
          ) : null}
          <ButtonLink variant="quiet" href={`${here}/data`}>
            {t("data.title")}
          </ButtonLink>
          {live ? (
            <ButtonLink variant="danger" href={`${here}/cancel`}>
              {t("cancel.title")}
            </ButtonLink>
          ) : null}
        </p>
      </section>
    </PassShell>
  );
}
