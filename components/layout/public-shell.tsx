import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./skip-link";
import { WordMark } from "./word-mark";

export type PublicShellProps = {
  locale: string;
  /** The address without its locale, for the language switch. */
  path: string;
  search?: string;
  /** The edition's short name, above the page's heading. */
  edition?: ReactNode;
  /** Where its rules on personal data stand, and whom to ask; left out where there is none. */
  privacyHref?: string;
  contactHref?: string;
  /** `form` is one narrow column, `page` the full measure. */
  width?: "form" | "page";
  children: ReactNode;
};

const widths = { form: "max-w-2xl", page: "max-w-5xl" };

/** What delegates, heads and institutions see around their page. */
export function PublicShell({
  locale,
  path,
  search,
  edition,
  width = "page",
  children,
  ...links
}: PublicShellProps) {
  const t = useTranslations("layout");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{t("skip")}</SkipLink>
      <header className="border-b border-rule">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 px-5 py-2">
          <WordMark href={`/${locale}`} name={t("name")} />
          <LanguageSwitch label={t("languages")} locale={locale} path={path} search={search} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={`mx-auto w-full flex-1 px-5 py-8 sm:py-12 ${widths[width]}`}>
        {edition ? <p className="mb-3 text-sm text-ink-soft">{edition}</p> : null}
        {children}
      </main>
      <Footer {...links} />
    </div>
  );
}

function Footer({ privacyHref, contactHref }: Pick<PublicShellProps, "privacyHref" | "contactHref">) {
  const t = useTranslations("layout");
  return (
    <footer className="border-t border-rule text-sm text-ink-soft print:hidden">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 px-5 py-4">
        <p>{t("name")}</p>
        <ul className="flex flex-wrap gap-x-5">
          {privacyHref ? <FooterLink href={privacyHref}>{t("privacy")}</FooterLink> : null}
          {contactHref ? <FooterLink href={contactHref}>{t("contact")}</FooterLink> : null}
        </ul>
      </div>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="text-link inline-flex min-h-11 items-center">
        {children}
      </a>
    </li>
  );
}
