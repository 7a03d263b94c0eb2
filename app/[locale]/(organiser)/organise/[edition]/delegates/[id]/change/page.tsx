import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { personFields } from "@/components/delegate-desk/person-fields";
import { DeskHead } from "@/components/edition/desk-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FieldsForm } from "@/components/ui/fields-form";
import { countryChoices } from "@/lib/contact/country-rules";
import { splitPhone } from "@/lib/contact/phone-rules";
import { type DelegateDetail, delegateDetail } from "@/lib/delegate/detail-queries";
import { isLive } from "@/lib/delegate/rules";
import { delegationChoices } from "@/lib/delegation/choice-queries";
import { institutionNames } from "@/lib/institution/name-rules";
import { displayName } from "@/lib/names/rules";
import { canOrganise } from "@/lib/platform/auth/actor";
import { gate } from "../../../gate";
import { changeOne } from "../actions";

type Props = { params: Promise<{ locale: string; edition: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delegates");
  return { title: t("changeTitle") };
}

export default async function ChangeDelegatePage({ params }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const delegate = await delegateDetail(actor, edition.id, (await params).id);
  if (!delegate || !isLive(delegate.status) || delegate.erasedAt) notFound();
  const [t, domain, names, errors, layout, delegations] = await Promise.all([
    getTranslations("delegates"),
    getTranslations("domain"),
    getTranslations("names"),
    getTranslations("errors"),
    getTranslations("layout"),
    delegationChoices(edition, locale),
  ]);
  const list = `/${locale}/organise/${edition.number}/delegates`;
  const { id, side, version, institution } = delegate;
  const choices = { t, domain, names, side, delegations, countries: countryChoices(locale) };
  const name = institutionNames(institution, locale).lead.text;
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[
          { label: t("title"), href: list },
          { label: displayName(delegate, locale), href: `${list}/${id}` },
          { label: t("changeTitle") },
        ]}
      />
      <DeskHead title={t("changeTitle")} text={t("sideStays")} />
      <FieldsForm
        action={changeOne}
        errorTitle={errors("summary")}
        hidden={{ id, side, version: String(version) }}
        initial={values(delegate)}
        fields={[
          ...personFields({ ...choices, institution: { id: institution.id, name } }),
          { kind: "text", inputMode: "numeric", name: "rank", label: t("field.rank"), help: t("rankHelp") },
        ]}
        submit={t("save")}
      />
    </>
  );
}

function values(delegate: DelegateDetail): Record<string, string> {
  const { nativeFamily, nativeGiven, latinFamily, latinGiven, reading, honorific, position, role, locale } =
    delegate;
  const reach = delegate.confidential?.reach;
  return {
    nativeFamily,
    nativeGiven,
    latinFamily,
    latinGiven,
    reading,
    honorific,
    position,
    role,
    locale,
    institutionId: delegate.institution.id,
    delegationId: delegate.delegationId ?? "",
    interpretation: delegate.interpretation ? "yes" : "",
    rank: String(delegate.rank),
    email: reach?.email ?? "",
    phoneCountry: reach?.phoneCountry ?? "CN",
    phone: reach?.phone ? (splitPhone(reach.phone)?.national ?? reach.phone) : "",
    messenger: reach?.messenger ?? "NONE",
    messengerId: reach?.messengerId ?? "",
    dietary: reach?.dietary ?? "",
    access: reach?.access ?? "",
  };
}
