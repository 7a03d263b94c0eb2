import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import type { EditionView } from "@/lib/edition/schema";
import type { OwnWork } from "@/lib/interpreter/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { InterpreterLines } from "./interpreter-name";

type Props = {
  edition: EditionView;
  name: OwnWork["name"];
  locale: Locale;
  token: string;
  children: ReactNode;
};

/** Around an interpreter's own page. */
export function InterpreterShell({ edition, name, locale, token, children }: Props) {
  const t = useTranslations("interpreter.own");
  const home = `/editions/${edition.number}`;
  return (
    <PublicShell
      locale={locale}
      path={`/interpreter/${token}`}
      width="form"
      edition={<a href={`/${locale}${home}`}>{pick(edition.title, locale)}</a>}
      privacyHref={`/${locale}${home}/privacy`}
      contactHref={`mailto:${edition.contactEmail}`}
    >
      <h1 className="font-title text-3xl">{t("title")}</h1>
      <p className="mt-1 text-lg">
        <InterpreterLines person={name} />
      </p>
      <div className="mt-6 grid gap-10">{children}</div>
    </PublicShell>
  );
}
