import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnAgreements } from "@/components/agreement/own-agreements";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { agreementsOfInstitution } from "@/lib/agreement/detail-queries";
import { dayOf } from "@/lib/platform/i18n/dates";
import { type InstitutionParams, openInstitution } from "../open-institution";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: t("title"), robots: { index: false } };
}

/** What an institution signed or means to, in this edition and earlier ones, and whom it talks to about it. */
export default async function OwnAgreementsPage({ params }: { params: InstitutionParams }) {
  const { actor, profile, edition, locale, token } = await openInstitution(params);
  const [t, agreements] = await Promise.all([getTranslations("agreement"), agreementsOfInstitution(actor)]);
  return (
    <InstitutionShell {...{ edition, profile, locale, token }} path="/agreements" title={t("title")}>
      {agreements.length === 0 ? (
        <Empty
          title={t("own.empty")}
          action={
            <ButtonLink variant="quiet" href={`/${locale}/institution/${token}/meetings`}>
              {t("own.toMeetings")}
            </ButtonLink>
          }
        >
          {t("own.emptyText")}
        </Empty>
      ) : (
        <>
          <p className="max-w-prose text-ink-soft">{t("own.lead")}</p>
          <OwnAgreements
            {...{ agreements, locale }}
            zone={edition.timeZone}
            today={dayOf(new Date(), edition.timeZone)}
          />
        </>
      )}
    </InstitutionShell>
  );
}
