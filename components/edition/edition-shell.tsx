import type { ReactNode } from "react";
import { PublicShell, type PublicShellProps } from "@/components/layout/public-shell";
import type { EditionView } from "@/lib/edition/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";

type Props = {
  edition: EditionView;
  locale: Locale;
  /** The part of the address after the edition: "/programme". */
  path?: string;
  /** Before the page itself, over the full width. */
  children: ReactNode;
} & Pick<PublicShellProps, "width">;

/** Every public page of an edition: its name on top, its rules and its desk below. */
export function EditionShell({ edition, locale, path = "", width, children }: Props) {
  const home = `/editions/${edition.number}`;
  return (
    <PublicShell
      locale={locale}
      path={home + path}
      width={width}
      edition={path === "" ? undefined : <a href={`/${locale}${home}`}>{pick(edition.title, locale)}</a>}
      privacyHref={`/${locale}${home}/privacy`}
      contactHref={`mailto:${edition.contactEmail}`}
    >
      {children}
    </PublicShell>
  );
}
