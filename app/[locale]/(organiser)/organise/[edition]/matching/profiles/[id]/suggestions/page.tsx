import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { SuggestionTable } from "@/components/suggestion/suggestion-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { institutionNames } from "@/lib/institution/name-rules";
import { canOrganise } from "@/lib/platform/auth/actor";
import { suggestionsFor } from "@/lib/suggestion/queries";
import { gate } from "../../../../gate";

type Props = { params: Promise<{ locale: string; edition: string; id: string }> };

const MOST = 20;

export async function generateMetadata() {
  const t = await getTranslations("suggestion.desk");
  return { title: t("title") };
}

/** Partners for one institution, as it sees them, for adding requests in its name. */
export default async function ProfileSuggestionsPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params);
  const found = await suggestionsFor(actor, (await params).id, undefined, MOST);
  if (found?.profile.editionId !== edition.id) notFound();
  const { profile, suggestions } = found;
  const [t, title, layout] = await Promise.all([
    getTranslations("suggestion.desk"),
    getTranslations("matching-profile"),
    getTranslations("layout"),
  ]);
  const base = `/${locale}/organise/${edition.number}/matching`;
  const { lead } = institutionNames(profile.institution, locale);
  const own = `${base}/profiles/${profile.id}`;
  const organises = canOrganise(actor, edition.id);
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[
          { label: title("title"), href: `${base}/profiles` },
          { label: lead.text, href: own },
          { label: t("title") },
        ]}
      />
      <DeskHead
        title={t("title")}
        text={
          <>
            <span lang={lead.lang} className="font-medium text-ink">
              {lead.text}
            </span>
            <p>{t("lead")}</p>
          </>
        }
        actions={
          organises ? (
            <ButtonLink size="dense" variant="quiet" href={`${base}/rules/weights?institution=${profile.id}`}>
              {t("weights")}
            </ButtonLink>
          ) : null
        }
      />
      {suggestions.length === 0 ? (
        <Empty
          title={t("none")}
          action={
            <ButtonLink size="dense" variant="quiet" href={own}>
              {t("profile")}
            </ButtonLink>
          }
        >
          {t("noneText")}
        </Empty>
      ) : (
        <SuggestionTable {...{ suggestions, locale, base }} profileId={profile.id} mayAdd={organises} />
      )}
    </>
  );
}
