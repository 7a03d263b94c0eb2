import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/components/account/sign-out-form";
import { deskRooms } from "@/components/edition/desk-rooms";
import { DeskShell } from "@/components/layout/desk-shell";
import { editionByNumber } from "@/lib/edition/queries";
import { canOrganise, canView } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/session";
import { isLocale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { signOutHere } from "../sign-out";
import type { DeskParams } from "./gate";

type Props = { children: ReactNode; params: DeskParams };

/** What stands around every page of the desk. It shows rooms and bars none: each page asks at its own door. */
export default async function DeskLayout({ children, params }: Props) {
  const { locale, edition: number } = await params;
  const actor = await currentActor();
  if (actor.kind !== "user" || !isLocale(locale)) return children;
  const edition = await editionByNumber(actor, number);
  if (!edition || !canView(actor, edition.id)) return children;
  const [t, layout] = await Promise.all([getTranslations("edition"), getTranslations("layout")]);
  const base = `/${locale}/organise/${number}`;
  const { path, search } = await here(base);
  const several = Object.keys(actor.roles).length > 1;
  const nav = deskRooms({
    base,
    path,
    organises: canOrganise(actor, edition.id),
    words: { room: (room) => t(`nav.${room}`), group: (group) => t(`group.${group}`) },
  });
  return (
    <DeskShell
      locale={locale}
      path={path.slice(locale.length + 1)}
      search={search}
      nav={nav}
      person={actor.name}
      signOut={<SignOutForm action={signOutHere} locale={locale} label={layout("signOut")} />}
      edition={
        <span className="flex flex-wrap items-center gap-x-3">
          <a href={base}>{pick(edition.title, locale)}</a>
          {several ? (
            <a
              href={`/${locale}/organise?all=yes`}
              className="text-link touch-target inline-flex items-center"
            >
              {t("choose.switch")}
            </a>
          ) : null}
        </span>
      }
    >
      {children}
    </DeskShell>
  );
}

/** The page's own address, which the proxy says; a layout is not told otherwise. */
async function here(base: string): Promise<{ path: string; search: string }> {
  const sent = (await headers()).get("x-path") ?? base;
  const [path = base, query] = sent.split("?");
  if (path !== base && !path.startsWith(`${base}/`)) return { path: base, search: "" };
  return { path, search: query ? `?${query}` : "" };
}
