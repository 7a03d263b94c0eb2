import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { Icon } from "@/components/ui/icon";
import { DeskNav, type DeskNavGroup } from "./desk-nav";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./skip-link";
import { WordMark } from "./word-mark";

export type DeskShellProps = {
  locale: string;
  /** The address without its locale, for the language switch. */
  path: string;
  search?: string;
  edition?: ReactNode;
  nav: DeskNavGroup[];
  crumbs?: Crumb[];
  /** Who is signed in, and the form that signs them out. */
  person?: string;
  signOut?: ReactNode;
  children: ReactNode;
};

/** What organisers and staff see around their page: dense, rooms at the side, folded away on a phone. */
export function DeskShell({
  locale,
  path,
  search,
  edition,
  nav,
  crumbs,
  person,
  signOut,
  children,
}: DeskShellProps) {
  const t = useTranslations("layout");
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] print:block">
      <SkipLink>{t("skip")}</SkipLink>
      <header className="border-b border-rule lg:col-span-2 print:hidden">
        <div className="flex flex-wrap items-center justify-between gap-x-6 px-4 py-1">
          <div className="flex flex-wrap items-center gap-x-5">
            <WordMark href={`/${locale}/organise`} name={t("name")} />
            {edition ? <span className="hidden text-sm text-ink-soft lg:inline">{edition}</span> : null}
          </div>
          <div className="flex flex-wrap items-center gap-x-4 text-sm">
            <LanguageSwitch label={t("languages")} locale={locale} path={path} search={search} />
            <div className="hidden lg:block">
              <Account person={person} signOut={signOut} />
            </div>
          </div>
        </div>
        <details className="border-t border-rule lg:hidden">
          <summary className="flex min-h-11 cursor-pointer items-center gap-2 px-4">
            <Icon name="menu" />
            {t("menu")}
          </summary>
          <div className="grid gap-4 px-1 pb-4">
            <DeskNav label={t("deskNav")} groups={nav} />
            <div className="border-t border-rule px-3 pt-3">
              <Account person={person} signOut={signOut} />
            </div>
          </div>
        </details>
      </header>
      <div className="hidden border-r border-rule py-5 lg:block print:hidden">
        <div className="sticky top-5">
          <DeskNav label={t("deskNav")} groups={nav} />
        </div>
      </div>
      <main id="main" tabIndex={-1} className="grid min-w-0 content-start gap-5 px-4 py-4 lg:px-6 print:p-0">
        {crumbs ? <Breadcrumbs label={t("crumbs")} items={crumbs} /> : null}
        {children}
      </main>
    </div>
  );
}

function Account({ person, signOut }: Pick<DeskShellProps, "person" | "signOut">) {
  const t = useTranslations("layout");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
      {person ? (
        <span className="flex items-center gap-1.5">
          <Icon name="person" className="text-ink-soft" />
          <span className="sr-only">{t("signedInAs")}</span>
          {person}
        </span>
      ) : null}
      {signOut}
    </div>
  );
}
