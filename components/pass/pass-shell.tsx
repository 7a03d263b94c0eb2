import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import type { EditionView } from "@/lib/edition/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Props = {
  edition: EditionView;
  locale: Locale;
  token: string;
  path?: string;
  title: string;
  children: ReactNode;
};

/** Around a person's own pages; from those below the first, a way back to it. */
export function PassShell({ edition, locale, token, path = "", title, children }: Props) {
  const t = useTranslations("pass");
  const home = `/editions/${edition.number}`;
  return (
    <PublicShell
      locale={locale}
      path={`/pass/${token}${path}`}
      width="form"
      edition={<a href={`/${locale}${home}`}>{pick(edition.title, locale)}</a>}
      privacyHref={`/${locale}${home}/privacy`}
      contactHref={`mailto:${edition.contactEmail}`}
    >
      {path ? (
        <p className="mb-4">
          <a className="text-link touch-target" href={`/${locale}/pass/${token}`}>
            {t("back")}
          </a>
        </p>
      ) : null}
      <h1 className="font-title text-3xl">{title}</h1>
      <div className="mt-6 grid gap-10">{children}</div>
    </PublicShell>
  );
}
