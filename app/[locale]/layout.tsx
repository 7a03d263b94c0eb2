import "../globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isLocale, langTag } from "@/lib/platform/i18n/locales";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  const home = await getTranslations("public.home");
  return { description: home("text"), title: { default: t("name"), template: `%s · ${t("name")}` } };
}

/** The language of the address is the language of the page. */
export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={langTag(locale)}>
      <body>{children}</body>
    </html>
  );
}
