import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { AcceptForm } from "@/components/meeting-request/answer-forms";
import { AskingNotice } from "@/components/meeting-request/asking-notice";
import { OwnRequests } from "@/components/meeting-request/own-requests";
import { SavedNotice } from "@/components/meeting-request/saved-notice";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { institutionNames } from "@/lib/institution/name-rules";
import { askingState, requestsOf } from "@/lib/meeting-request/queries";
import type { OwnRequest } from "@/lib/meeting-request/view-schema";
import { dayOf, formatDay, formatMoment } from "@/lib/platform/i18n/dates";
import { type InstitutionParams, openInstitution } from "../open-institution";
import { sendAnswer } from "./actions";

type Props = { params: InstitutionParams; searchParams: Promise<{ saved?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting-request.own");
  return { title: t("title"), robots: { index: false } };
}

/** What an institution was asked and asked itself; what awaits its answer comes first. */
export default async function RequestsPage({ params, searchParams }: Props) {
  const { actor, edition, profile, locale, token } = await openInstitution(params);
  const [requests, asking] = await Promise.all([requestsOf(actor), askingState(actor)]);
  const t = await getTranslations("meeting-request.own");
  const { saved } = await searchParams;
  const base = `/${locale}/institution/${token}/requests`;
  const toAnswer = requests.received.filter(({ state }) => state === "OPEN");
  const day = (at: Date) => formatDay(dayOf(at, edition.timeZone), locale);
  const list = { locale, base, day };
  const none = Object.values(requests).every((group) => group.length === 0);
  const accept = (request: OwnRequest) =>
    asking.open && !request.vetoed ? (
      <AcceptForm
        send={sendAnswer}
        token={token}
        id={request.id}
        version={request.version}
        name={institutionNames(request.partner.institution, locale).lead.text}
      />
    ) : null;
  const until = asking.closesAt && formatMoment(asking.closesAt, locale, edition.timeZone);
  const ask = <ButtonLink href={`${base}/new`}>{t("ask")}</ButtonLink>;
  return (
    <InstitutionShell {...{ edition, profile, locale, token }} path="/requests" title={t("title")}>
      <SavedNotice saved={saved} />
      <div className="grid justify-items-start gap-4">
        <AskingNotice asking={asking} until={until} />
        {asking.open && !none ? ask : null}
      </div>
      {none ? (
        <Empty title={t("empty")} action={asking.open ? ask : undefined}>
          <p>{t("emptyText")}</p>
        </Empty>
      ) : null}
      <OwnRequests
        {...list}
        id="to-answer"
        title={t("section.toAnswer")}
        requests={toAnswer}
        action={accept}
      />
      <OwnRequests
        {...list}
        id="received"
        title={t("section.received")}
        requests={requests.received.filter(({ state }) => state !== "OPEN")}
      />
      <OwnRequests {...list} id="made" title={t("section.made")} requests={requests.made} />
      <OwnRequests {...list} id="joined" title={t("section.joined")} requests={requests.joined} />
      <OwnRequests
        {...list}
        id="vetoes"
        title={t("section.vetoes")}
        text={t("vetoesText")}
        requests={requests.vetoes}
      />
    </InstitutionShell>
  );
}
