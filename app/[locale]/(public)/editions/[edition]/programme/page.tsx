import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditionShell } from "@/components/edition/edition-shell";
import { ProgrammeDay } from "@/components/programme/programme-day";
import { YourTime } from "@/components/programme/your-time";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { registrationState } from "@/lib/edition/rules";
import { zoneName } from "@/lib/platform/i18n/dates";
import { langTag } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { byDay } from "@/lib/programme/day-rules";
import { programme } from "@/lib/programme/queries";
import { type EditionParams, openEdition } from "../open-edition";

type Props = { params: EditionParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, locale } = await openEdition(params);
  const t = await getTranslations("public");
  const description = pick(edition.summary, locale);
  return { title: `${t("programme.title")} · ${pick(edition.title, locale)}`, description };
}

export default async function ProgrammePage({ params }: Props) {
  const { edition, locale } = await openEdition(params);
  const t = await getTranslations("public");
  const sessions = await programme(edition.id);
  const days = byDay(sessions, edition.timeZone);
  return (
    <EditionShell edition={edition} locale={locale} path="/programme">
      <h1 className="font-title text-3xl">{t("programme.title")}</h1>
      <p className="mt-3 text-ink-soft">
        {t("programme.zone", { zone: zoneName(edition.timeZone, locale, edition.opensAt) })}
      </p>
      {days.length === 0 ? <Empty title={t("programme.none")} /> : null}
      {days.map(([day, ofDay]) => (
        <ProgrammeDay key={day} day={day} sessions={ofDay} edition={edition} locale={locale} />
      ))}
      {registrationState(edition, new Date()) === "OPEN" ? (
        <p className="mt-10">
          <ButtonLink href={`/${locale}/editions/${edition.number}/register`}>{t("open.action")}</ButtonLink>
        </p>
      ) : null}
      <YourTime zone={edition.timeZone} lang={langTag(locale)} label={t("programme.yourTime")} />
    </EditionShell>
  );
}
