import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignOutForm } from "@/components/account/sign-out-form";
import { DeskHead } from "@/components/edition/desk-head";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { editionsOf } from "@/lib/edition/queries";
import { organisesAny } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/session";
import { formatDays } from "@/lib/platform/i18n/dates";
import { isLocale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { signOutHere } from "./sign-out";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ all?: string }> };

export async function generateMetadata() {
  const t = await getTranslations("edition");
  return { title: t("choose.title") };
}

/** Which edition to work on; where there is only one, that is no question. */
export default async function ChooseEditionPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (actor.kind !== "user") redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/organise`)}`);
  const editions = await editionsOf(actor);
  const { all } = await searchParams;
  if (editions.length === 1 && !all) redirect(`/${locale}/organise/${editions[0]?.number}`);
  const [t, d, layout] = await Promise.all([
    getTranslations("edition"),
    getTranslations("domain"),
    getTranslations("layout"),
  ]);
  return (
    <PublicShell locale={locale} path="/organise" search="?all=yes" width="form">
      <DeskHead
        title={t("choose.title")}
        text={`${layout("signedInAs")}${actor.name}`}
        actions={
          <>
            {organisesAny(actor) ? (
              <ButtonLink variant="quiet" size="dense" href={`/${locale}/organise/new`}>
                {t("new.title")}
              </ButtonLink>
            ) : null}
            <SignOutForm action={signOutHere} locale={locale} label={layout("signOut")} />
          </>
        }
      />
      {editions.length === 0 ? (
        <div className="mt-6">
          <Empty title={t("choose.none")}>{t("choose.noneText")}</Empty>
        </div>
      ) : (
        <ul className="mt-6 border-t border-rule">
          {editions.map((edition) => (
            <li key={edition.id} className="border-b border-rule">
              <a
                href={`/${locale}/organise/${edition.number}`}
                className="grid gap-0.5 px-2 py-4 hover:bg-wash hover:text-celadon"
              >
                <span className="font-title text-lg">{pick(edition.title, locale)}</span>
                <span className="text-sm text-ink-soft">
                  {pick(edition.city, locale)} · {formatDays(edition.startsOn, edition.endsOn, locale)}
                </span>
                <span className="text-sm text-ink-soft">
                  {d(`editionRole.${actor.roles[edition.id] ?? "VIEWER"}`)} ·{" "}
                  {t(edition.published ? "choose.published" : "choose.unpublished")}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </PublicShell>
  );
}
