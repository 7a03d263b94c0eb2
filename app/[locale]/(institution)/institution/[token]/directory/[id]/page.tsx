import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { AskPanel } from "@/components/suggestion/ask-panel";
import { OwnNotice } from "@/components/suggestion/own-notice";
import { PartnerFacts } from "@/components/suggestion/partner-facts";
import { WhySection } from "@/components/suggestion/why-section";
import { institutionNames } from "@/lib/institution/name-rules";
import { partnerProfile } from "@/lib/suggestion/partner-queries";
import { openInstitution } from "../../open-institution";

type Props = { params: Promise<{ locale: string; token: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("suggestion");
  return { title: t("title"), robots: { index: false } };
}

/** One partner: why it fits, the way to ask it, and what it says of itself. */
export default async function PartnerPage({ params }: Props) {
  const { actor, profile, edition, locale, token } = await openInstitution(params);
  const { id } = await params;
  const partner = await partnerProfile(actor, id);
  if (!partner) notFound();
  const [t, d] = await Promise.all([getTranslations("suggestion"), getTranslations("domain")]);
  const base = `/${locale}/institution/${token}`;
  const { institution } = partner.profile;
  const { lead, own } = institutionNames(institution, locale);
  return (
    <InstitutionShell
      {...{
        edition,
        profile,
        locale,
        token,
        path: `/directory/${id}`,
        title: <span lang={lead.lang}>{lead.text}</span>,
      }}
    >
      <div className="grid gap-1">
        {own ? <p lang={own.lang}>{own.text}</p> : null}
        <p className="text-ink-soft">
          {d(`side.${institution.side}`)} · {d(`kind.${institution.kind}`)}
        </p>
      </div>
      {partner.refusal === "request.oneself" ? (
        <OwnNotice listed={partner.profile.listed} base={base} />
      ) : (
        <>
          <WhySection reasons={partner.reasons} />
          <AskPanel partnerId={id} standing={partner.standing} refusal={partner.refusal} base={base} />
        </>
      )}
      <PartnerFacts profile={partner.profile} />
      <p>
        <a href={`${base}/directory`} className="text-link inline-flex min-h-11 items-center">
          {t("ask.back")}
        </a>
      </p>
    </InstitutionShell>
  );
}
