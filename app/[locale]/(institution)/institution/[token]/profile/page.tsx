import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { OwnProfileForm } from "@/components/matching-profile/own-profile-form";
import { profileFields } from "@/components/matching-profile/profile-fields";
import { ButtonLink } from "@/components/ui/button";
import { profileChoices } from "@/lib/matching-profile/choice-queries";
import { ownDetail } from "@/lib/matching-profile/detail-queries";
import { keptOf } from "../kept";
import { type InstitutionParams, openInstitution } from "../open-institution";
import { sendProfile } from "./actions";
import { formData } from "./form-data";

type Props = { params: InstitutionParams; searchParams: Promise<{ kept?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("institution-room");
  return { title: t("tab.profile"), robots: { index: false } };
}

/** What an institution says of itself, and who comes. */
export default async function OwnProfilePage({ params, searchParams }: Props) {
  const { actor, edition, locale, token } = await openInstitution(params);
  const profile = await ownDetail(actor);
  if (!profile) notFound();
  const { kept } = await searchParams;
  const [choices, draft, t, d, s, room] = await Promise.all([
    profileChoices(actor, profile),
    keptOf(token, edition.id, kept),
    getTranslations("matching-profile"),
    getTranslations("domain"),
    getTranslations("sector"),
    getTranslations("institution-room"),
  ]);
  const { stale, ...form } = await formData(profile, choices, draft, locale);
  const here = `/${locale}/institution/${token}/profile`;
  return (
    <InstitutionShell
      {...{ edition, profile, locale, token, path: "/profile", title: room("tab.profile") }}
      search={draft ? `?kept=${kept}` : undefined}
    >
      <OwnProfileForm
        {...form}
        action={sendProfile}
        hidden={{ token, version: String(profile.version), slotsSeen: choices.seen }}
        fields={profileFields({ t, d, s }, choices, { locale, ...edition })}
        submit={t("save")}
      />
      {stale ? (
        <p>
          <ButtonLink variant="quiet" href={here} target="_blank" rel="noopener">
            {t("storedNow")}
          </ButtonLink>
        </p>
      ) : null}
    </InstitutionShell>
  );
}
