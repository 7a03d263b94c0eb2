import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personFields } from "@/components/delegate-desk/person-fields";
import { DeskHead } from "@/components/edition/desk-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FieldsForm } from "@/components/ui/fields-form";
import { countryChoices } from "@/lib/contact/country-rules";
import { delegationChoices } from "@/lib/delegation/choice-queries";
import { canStaff } from "@/lib/platform/auth/actor";
import { dayOf, formatTime } from "@/lib/platform/i18n/dates";
import { pick } from "@/lib/platform/i18n/localized";
import { programme } from "@/lib/programme/queries";
import { type DeskParams, gate } from "../../gate";
import { addPerson } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delegates");
  return { title: t("add") };
}

export default async function WalkInPage({ params }: { params: DeskParams }) {
  const { edition, locale } = await gate(params, canStaff);
  const [t, domain, names, errors, layout, delegations, sessions] = await Promise.all([
    getTranslations("delegates"),
    getTranslations("domain"),
    getTranslations("names"),
    getTranslations("errors"),
    getTranslations("layout"),
    delegationChoices(edition, locale),
    programme(edition.id),
  ]);
  const list = `/${locale}/organise/${edition.number}/delegates`;
  const countries = countryChoices(locale);
  const { timeZone } = edition;
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: t("title"), href: list }, { label: t("add") }]}
      />
      <DeskHead title={t("add")} text={t("addText")} />
      <FieldsForm
        action={addPerson}
        errorTitle={errors("summary")}
        hidden={{ editionId: edition.id, number: String(edition.number) }}
        initial={{
          locale,
          role: "MEMBER",
          honorific: "NONE",
          messenger: "NONE",
          phoneCountry: "CN",
          arrived: "yes",
        }}
        fields={[
          {
            kind: "choice",
            type: "radio",
            name: "side",
            label: t("field.side"),
            columns: 4,
            options: edition.sideOrder.map((value) => ({ value, label: domain(`side.${value}`) })),
          },
          ...personFields({ t, domain, names, side: "", delegations, countries }),
          {
            kind: "choice",
            type: "checkbox",
            name: "sessionIds",
            label: t("section.seats"),
            columns: 2,
            options: sessions
              .filter((one) => one.bookable)
              .map((one) => ({
                value: one.id,
                label: pick(one.title, locale),
                note: `${dayOf(one.startsAt, timeZone)} ${formatTime(one.startsAt, timeZone)} · ${one.reserved}/${one.capacity}`,
              })),
          },
          {
            kind: "choice",
            type: "checkbox",
            name: "agreed",
            label: t("agreed"),
            options: [{ value: "yes", label: t("agreedText") }],
          },
          {
            kind: "choice",
            type: "checkbox",
            name: "arrived",
            label: t("arrivedNow"),
            options: [{ value: "yes", label: t("arrivedNowText") }],
          },
        ]}
        submit={t("add")}
      />
    </>
  );
}
