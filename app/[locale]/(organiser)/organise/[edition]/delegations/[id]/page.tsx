import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { delegationFields } from "@/components/delegation/delegation-fields";
import { DeskHead } from "@/components/edition/desk-head";
import { fourLanguages } from "@/components/edition/edition-fields";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { delegationDetail } from "@/lib/delegation/queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { pick } from "@/lib/platform/i18n/localized";
import { gate } from "../../gate";
import { saveDelegation } from "../actions";

type Props = { params: Promise<{ locale: string; edition: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delegation");
  return { title: t("change") };
}

export default async function DelegationPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const delegation = await delegationDetail(actor, edition.id, (await params).id);
  if (!delegation) notFound();
  const [t, domain, errors, layout] = await Promise.all([
    getTranslations("delegation"),
    getTranslations("domain"),
    getTranslations("errors"),
    getTranslations("layout"),
  ]);
  const desk = `/${locale}/organise/${edition.number}`;
  const name = pick(delegation.name, locale);
  const { id, side, order, quota, declared, liaisonName, liaisonEmail } = delegation;
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: t("title"), href: `${desk}/delegations` }, { label: name }]}
      />
      <DeskHead
        title={name}
        actions={
          <ButtonLink href={`${desk}/delegates?delegation=${id}`} variant="quiet" size="dense">
            {t("members")}
          </ButtonLink>
        }
      />
      <FieldsForm
        action={saveDelegation}
        errorTitle={errors("summary")}
        hidden={{ editionId: edition.id, id }}
        initial={{
          ...fourLanguages("name", delegation.name),
          side,
          order: String(order),
          quota: quota === null ? "" : String(quota),
          declared: String(declared),
          liaisonName: liaisonName ?? "",
          liaisonEmail: liaisonEmail ?? "",
        }}
        fields={delegationFields(t, domain, edition.sideOrder)}
        submit={t("save")}
      />
    </>
  );
}
