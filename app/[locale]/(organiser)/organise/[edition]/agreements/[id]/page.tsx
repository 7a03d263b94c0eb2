import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgreementFacts } from "@/components/agreement/agreement-facts";
import { agreementFields, agreementValues } from "@/components/agreement/agreement-fields";
import { AgreementForm } from "@/components/agreement/agreement-form";
import { AgreementHistory } from "@/components/agreement/agreement-history";
import { AgreementTitle } from "@/components/agreement/agreement-title";
import { ChannelSection } from "@/components/agreement/channel-section";
import { MoveForms } from "@/components/agreement/move-forms";
import { partyChoices, pickerLabels } from "@/components/agreement/party-words";
import { DeskHead } from "@/components/edition/desk-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { agreementDetail } from "@/lib/agreement/detail-queries";
import { titleIn } from "@/lib/agreement/rules";
import { contactAsked } from "@/lib/agreement/schema";
import { auditLog } from "@/lib/audit/queries";
import { auditFilter } from "@/lib/audit/schema";
import { canOrganise, canStaff } from "@/lib/platform/auth/actor";
import { dayOf } from "@/lib/platform/i18n/dates";
import { gate } from "../../gate";
import { dropAgreement, dropContact, moveBack, moveOn, saveAgreement, saveContact } from "../actions";

type Props = {
  params: Promise<{ locale: string; edition: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: t("one") };
}

/** One agreement: all that is known of it; for organisers, what can be done with it and what was done. */
export default async function AgreementPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const agreement = await agreementDetail(actor, edition.id, (await params).id);
  if (!agreement) notFound();
  const organises = canOrganise(actor, edition.id);
  const [{ contact }, { lines }, t, domain, errors, layout] = await Promise.all([
    searchParams.then((sent) => contactAsked.parse(sent)),
    auditLog(actor, edition.id, auditFilter.parse({ about: agreement.id }), {}),
    getTranslations("agreement"),
    getTranslations("domain"),
    getTranslations("errors"),
    getTranslations("layout"),
  ]);
  const [desk, zone] = [`/${locale}/organise/${edition.number}`, edition.timeZone];
  const here = `${desk}/agreements/${agreement.id}`;
  const { text } = titleIn(agreement.title, locale);
  const today = dayOf(new Date(), zone);
  const hidden = { editionId: edition.id, id: agreement.id, version: String(agreement.version) };
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: t("title"), href: `${desk}/agreements` }, { label: text }]}
      />
      <DeskHead
        title={<AgreementTitle title={agreement.title} locale={locale} />}
        actions={
          organises ? (
            <MoveForms
              {...{ agreement, today, hidden }}
              actions={{ move: moveOn, back: moveBack, remove: dropAgreement }}
            />
          ) : null
        }
      />
      <AgreementFacts
        {...{ agreement, locale, zone, today, desk }}
        opensMeeting={canStaff(actor, edition.id)}
      />
      <ChannelSection
        {...{ agreement, locale, here, hidden }}
        changing={contact}
        actions={organises ? { put: saveContact, remove: dropContact } : null}
      />
      {organises ? (
        <section aria-labelledby="change" className="grid gap-3">
          <h2 id="change" className="font-title text-xl">
            {t("change")}
          </h2>
          <AgreementForm
            key={agreement.parties.map(({ id }) => id).join()}
            action={saveAgreement}
            errorTitle={errors("summary")}
            hidden={hidden}
            initial={agreementValues(agreement)}
            fields={agreementFields(t, domain)}
            parties={partyChoices(agreement.parties, locale)}
            locale={locale}
            labels={{ ...pickerLabels(t), submit: t("save") }}
          />
        </section>
      ) : null}
      {organises ? <AgreementHistory {...{ lines, locale, zone, desk, id: agreement.id }} /> : null}
    </>
  );
}
