import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { LiveLine } from "@/components/headcount/live-line";
import { RequestDeeds } from "@/components/meeting-request/request-deeds";
import { RequestFacts } from "@/components/meeting-request/request-facts";
import { RequestStateMark } from "@/components/meeting-request/request-state";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { institutionNames } from "@/lib/institution/name-rules";
import { requestDetail } from "@/lib/meeting-request/desk-queries";
import type { RequestDetail } from "@/lib/meeting-request/view-schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type DeskParams, gate } from "../../../gate";
import { answerFor, lift, never, takeBack, withdrawFor } from "../actions";
import { HistoryPart } from "./history-part";
import { PlaceParts } from "./place-parts";

type Props = {
  params: DeskParams & Promise<{ id: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("meeting-request.desk.one");
  return { title: t("title") };
}

/** One request: how it stands, what can be done with it, and what was. */
export default async function RequestPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const { id } = await params;
  const request = await requestDetail(actor, edition.id, id);
  if (!request) notFound();
  const t = await getTranslations("meeting-request.desk");
  const moment = (at: Date) => formatMoment(at, locale, edition.timeZone);
  const desk = `/${locale}/organise/${edition.number}/matching`;
  const names = [request.from, request.to].map(
    ({ institution }) => institutionNames(institution, locale).lead,
  );
  const { q: asked } = await searchParams;
  const q = typeof asked === "string" ? asked.slice(0, 200) : "";
  const organise = canOrganise(actor, edition.id);
  const context = { actor, edition, locale, request, moment };
  return (
    <>
      <DeskHead
        title={names.map(({ text }) => text).join(" → ")}
        text={<RequestStateMark state={request.state} priority={request.priority} />}
        actions={
          <>
            <LiveLine editionId={edition.id} />
            <ButtonLink size="dense" variant="quiet" href={`${desk}/requests`}>
              {t("title")}
            </ButtonLink>
          </>
        }
      />
      <Warnings request={request} locale={locale} moment={moment} />
      {organise ? (
        <div className="flex flex-wrap items-start gap-2">
          <RequestDeeds
            request={request}
            locale={locale}
            editionId={edition.id}
            actions={{ answer: answerFor, withdraw: withdrawFor, reopen: takeBack, never, lift }}
          />
        </div>
      ) : null}
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="grid gap-8">
          <RequestFacts
            request={request}
            locale={locale}
            moment={moment}
            profileHref={(profileId) => `${desk}/profiles/${profileId}`}
          />
          {organise ? <HistoryPart {...context} /> : null}
        </div>
        <PlaceParts {...context} organise={organise} q={q} />
      </div>
    </>
  );
}

type WarningsProps = { request: RequestDetail; locale: Locale; moment: (at: Date) => string };

async function Warnings({ request, locale, moment }: WarningsProps) {
  const t = await getTranslations("meeting-request.desk");
  const { state, meeting, toRepair, vetoedBy, priority } = request;
  const vetoing = [request.from, request.to, ...request.guests]
    .filter(({ id }) => vetoedBy.includes(id))
    .map(({ institution }) => institutionNames(institution, locale).lead.text);
  return (
    <>
      {toRepair && meeting ? (
        <Notice tone="waiting" title={t("repair")}>
          <p>
            {t(state === "ACCEPTED" ? "one.othersNow" : "one.toRepair", {
              moment: moment(meeting.startsAt),
              table: meeting.table,
            })}
          </p>
        </Notice>
      ) : null}
      {vetoing.length > 0 && priority !== "NEVER" ? (
        <Notice tone="refusal" title={t("one.vetoedBy", { names: vetoing.join(" · ") })}>
          <p>{t("one.vetoedText")}</p>
        </Notice>
      ) : null}
    </>
  );
}
