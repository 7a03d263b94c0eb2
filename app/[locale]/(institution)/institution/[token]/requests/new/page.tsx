import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { AskingNotice } from "@/components/meeting-request/asking-notice";
import { PartnerSearch } from "@/components/meeting-request/partner-search";
import { findPartners, partnerOf } from "@/lib/meeting-request/partner-queries";
import { askingState } from "@/lib/meeting-request/queries";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { type InstitutionParams, openInstitution } from "../../open-institution";
import { AskPartner, NeverPartner } from "./ask-partner";

type Query = Partial<Record<"to" | "q" | "never" | "refused", string | string[]>>;
type Props = { params: InstitutionParams; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting-request.own.new");
  return { title: t("title"), robots: { index: false } };
}

/** Asks an institution to meet, or finds one first. */
export default async function AskPage({ params, searchParams }: Props) {
  const own = await openInstitution(params);
  const { actor, edition, profile, locale, token } = own;
  const query = await searchParams;
  const partner = typeof query.to === "string" ? await partnerOf(actor, query.to) : null;
  if (query.to !== undefined && !partner) notFound();
  const asking = await askingState(actor);
  const t = await getTranslations("meeting-request.own");
  const until = asking.closesAt && formatMoment(asking.closesAt, locale, edition.timeZone);
  const q = typeof query.q === "string" ? query.q.slice(0, 200) : "";
  const never = partner !== null && query.never !== undefined;
  const search = partner
    ? `?to=${partner.id}${never ? "&never=1" : ""}`
    : q
      ? `?${new URLSearchParams({ q })}`
      : "";
  const shell = { edition, profile, locale, token, path: "/requests/new", search };
  return (
    <InstitutionShell {...shell} title={t(never ? "never.title" : "new.title")}>
      <AskingNotice asking={asking} until={until} />
      {partner && never ? (
        <NeverPartner own={own} partner={partner} open={asking.open} refused={query.refused !== undefined} />
      ) : null}
      {partner && !never ? (
        <AskPartner own={own} partner={partner} refused={query.refused !== undefined} />
      ) : null}
      {!partner && asking.open ? (
        <PartnerSearch
          q={q}
          found={await findPartners(actor, q)}
          locale={locale}
          page={`/${locale}/institution/${token}`}
        />
      ) : null}
    </InstitutionShell>
  );
}
