import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContactFacts, PersonFacts } from "@/components/delegate-desk/detail-facts";
import { Consents, History, Letters } from "@/components/delegate-desk/detail-tables";
import { PersonActions } from "@/components/delegate-desk/person-actions";
import { PersonLines } from "@/components/delegate-desk/person-name";
import { SeatsSection } from "@/components/delegate-desk/seats-section";
import { StatusLabel } from "@/components/delegate-desk/status-label";
import { LiveLine } from "@/components/headcount/live-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { delegateDetail } from "@/lib/delegate/detail-queries";
import { displayName } from "@/lib/names/rules";
import { canOrganise, canStaff } from "@/lib/platform/auth/actor";
import { pick } from "@/lib/platform/i18n/localized";
import { programme } from "@/lib/programme/queries";
import { gate } from "../../gate";
import * as act from "./actions";

type Props = { params: Promise<{ locale: string; edition: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delegates");
  return { title: t("one") };
}

export default async function DelegatePage({ params }: Props) {
  const { actor, edition, locale } = await gate(params);
  const delegate = await delegateDetail(actor, edition.id, (await params).id);
  if (!delegate) notFound();
  const [sessions, t, layout] = await Promise.all([
    programme(edition.id),
    getTranslations("delegates"),
    getTranslations("layout"),
  ]);
  const { timeZone } = edition;
  const list = `/${locale}/organise/${edition.number}/delegates`;
  const organise = canOrganise(actor, edition.id);
  const name = delegate.erasedAt ? t("erased") : displayName(delegate, locale);
  const titles = new Map(sessions.map((one) => [one.id, pick(one.title, locale)]));
  const inside = delegate.confidential;
  return (
    <>
      <Breadcrumbs label={layout("crumbs")} items={[{ label: t("title"), href: list }, { label: name }]} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="font-title text-2xl">
            <PersonLines name={delegate} erased={delegate.erasedAt !== null} erasedText={t("erased")} />
          </h1>
          <p className="flex flex-wrap items-center gap-x-4 text-sm">
            <StatusLabel status={delegate.status} />
            {delegate.walkIn ? <span className="text-ink-soft">{t("walkIn")}</span> : null}
            <LiveLine editionId={edition.id} />
          </p>
        </div>
        <div className="flex flex-wrap items-start gap-2">
          <PersonActions
            delegate={delegate}
            here={`${list}/${delegate.id}`}
            can={{ organise, staff: canStaff(actor, edition.id) }}
            actions={{
              confirm: act.confirmOne,
              decline: act.declineOne,
              cancel: act.cancelOne,
              arrive: act.arriveOne,
              undoArrive: act.undoArriveOne,
              revoke: act.revokeOne,
            }}
          />
        </div>
      </div>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <PersonFacts delegate={delegate} locale={locale} timeZone={timeZone} list={list} />
          <ContactFacts delegate={delegate} />
          {inside ? <Consents consents={inside.consents} timeZone={timeZone} /> : null}
        </div>
        <div className="grid gap-6">
          <SeatsSection
            delegate={delegate}
            sessions={sessions}
            locale={locale}
            timeZone={timeZone}
            actions={organise ? { sessions: act.setSessions, first: act.firstInLine } : undefined}
          />
          {inside ? <Letters letters={inside.letters} timeZone={timeZone} /> : null}
          {inside ? <History history={inside.history} timeZone={timeZone} sessions={titles} /> : null}
        </div>
      </div>
    </>
  );
}
