import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import { PublicShell } from "@/components/layout/public-shell";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { EditionView } from "@/lib/edition/schema";
import type { ProfileView } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

const ROOMS = ["profile", "directory", "requests", "meetings", "agreements"] as const;

type Props = {
  edition: EditionView;
  profile: Pick<ProfileView, "institution">;
  locale: Locale;
  token: string;
  /** Below the institution's first page: "" or "/requests/…". */
  path: string;
  search?: string;
  title: ReactNode;
  children: ReactNode;
};

/** Around an institution's own pages in the matching of one edition. */
export function InstitutionShell({ edition, profile, locale, token, path, search, title, children }: Props) {
  const t = useTranslations("institution-room");
  const home = `/editions/${edition.number}`;
  const base = `/${locale}/institution/${token}`;
  const rooms = ROOMS.map((room) => ({
    href: `${base}/${room}`,
    label: t(`tab.${room}`),
    current: path === `/${room}` || path.startsWith(`/${room}/`),
  }));
  return (
    <PublicShell
      locale={locale}
      path={`/institution/${token}${path}`}
      search={search}
      edition={<a href={`/${locale}${home}`}>{pick(edition.title, locale)}</a>}
      privacyHref={`/${locale}${home}/privacy`}
      contactHref={`mailto:${edition.contactEmail}`}
    >
      <p className="mb-1 font-title text-lg">
        <InstitutionName institution={profile.institution} locale={locale} inline />
      </p>
      <TabsNav
        label={t("tabsLabel")}
        items={[{ href: base, label: t("tab.home"), current: path === "" }, ...rooms]}
      />
      <h1 className="mt-8 font-title text-3xl">{title}</h1>
      <div className="mt-6 grid gap-10">{children}</div>
    </PublicShell>
  );
}
