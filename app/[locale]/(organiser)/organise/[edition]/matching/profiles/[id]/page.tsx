import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { LinkSection } from "@/components/matching-profile/link-section";
import { deskFields } from "@/components/matching-profile/people-fields";
import { ProfileActions } from "@/components/matching-profile/profile-actions";
import { ProfileFacts } from "@/components/matching-profile/profile-facts";
import { profileFields, profileValues } from "@/components/matching-profile/profile-fields";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FieldsForm } from "@/components/ui/fields-form";
import { institutionNames } from "@/lib/institution/name-rules";
import { profileChoices, tableChoices } from "@/lib/matching-profile/choice-queries";
import { profileDetail, profileLink } from "@/lib/matching-profile/detail-queries";
import { gate } from "../../../gate";
import { revokeLinks, saveProfile, sendLink, takeProfileOut } from "../actions";

type Props = { params: Promise<{ locale: string; edition: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("matching-profile");
  return { title: t("one") };
}

/** One institution in the matching: its link and all that can be set of it; for who may not, what it says. */
export default async function ProfilePage({ params }: Props) {
  const { actor, edition, locale } = await gate(params);
  const profile = await profileDetail(actor, edition.id, (await params).id);
  if (!profile) notFound();
  const [link, choices, tables, t, d, s, errors, layout] = await Promise.all([
    profileLink(actor, profile),
    profileChoices(actor, profile),
    tableChoices(actor, edition.id),
    getTranslations("matching-profile"),
    getTranslations("domain"),
    getTranslations("sector"),
    getTranslations("errors"),
    getTranslations("layout"),
  ]);
  const desk = `/${locale}/organise/${edition.number}`;
  const { lead, own } = institutionNames(profile.institution, locale);
  const words = { t, d, s };
  const hidden = { editionId: edition.id, id: profile.id };
  const fields = [
    ...deskFields(words, choices, tables, locale),
    ...profileFields(words, choices, { locale, ...edition }),
  ];
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: t("title"), href: `${desk}/matching/profiles` }, { label: lead.text }]}
      />
      <DeskHead
        title={lead.text}
        text={own ? <span lang={own.lang}>{own.text}</span> : undefined}
        actions={
          <ProfileActions
            profile={profile}
            desk={desk}
            hidden={hidden}
            remove={link ? takeProfileOut : undefined}
          />
        }
      />
      {link ? (
        <>
          <LinkSection
            {...{ link, locale, hidden, representative: profile.representative }}
            timeZone={edition.timeZone}
            actions={{ send: sendLink, revoke: revokeLinks }}
          />
          <FieldsForm
            action={saveProfile}
            errorTitle={errors("summary")}
            hidden={{ ...hidden, version: String(profile.version), slotsSeen: choices.seen }}
            initial={profileValues(profile, choices.slots)}
            fields={fields}
            submit={t("save")}
          />
        </>
      ) : (
        <ProfileFacts profile={profile} locale={locale} />
      )}
    </>
  );
}
