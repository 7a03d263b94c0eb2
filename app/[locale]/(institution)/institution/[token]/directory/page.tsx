import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/components/edition/pages";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { DirectorySection } from "@/components/suggestion/directory-section";
import { SuggestedSection } from "@/components/suggestion/suggested-section";
import { directory } from "@/lib/suggestion/directory-queries";
import { suggestionsFor } from "@/lib/suggestion/queries";
import { directoryFilter, isFiltered } from "@/lib/suggestion/schema";
import { type InstitutionParams, openInstitution } from "../open-institution";

type Props = {
  params: InstitutionParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("suggestion");
  return { title: t("title"), robots: { index: false } };
}

/** Partners: first those who fit, with the reasons, then everybody; of a search only what it finds. */
export default async function DirectoryPage({ params, searchParams }: Props) {
  const { actor, profile, edition, locale, token } = await openInstitution(params);
  const filter = directoryFilter.parse(await searchParams);
  const searches = isFiltered(filter) || filter.after !== undefined;
  const [found, suggested, t] = await Promise.all([
    directory(actor, edition.id, filter, locale),
    searches ? null : suggestionsFor(actor, profile.id),
    getTranslations("suggestion"),
  ]);
  const base = `/${locale}/institution/${token}`;
  return (
    <InstitutionShell
      {...{ edition, profile, locale, token, path: "/directory", title: t("title") }}
      search={addressOf("", filter)}
    >
      {suggested ? (
        <SuggestedSection own={profile} suggestions={suggested.suggestions} locale={locale} base={base} />
      ) : null}
      <DirectorySection directory={found} filter={filter} sides={edition.sideOrder} {...{ locale, base }} />
    </InstitutionShell>
  );
}
