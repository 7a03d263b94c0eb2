import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Where somebody lands who is no longer known here. */
export default async function ErasedPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const t = await getTranslations("pass.data");
  return (
    <PublicShell locale={(await params).locale} path="/erased" width="form">
      <h1 className="mb-6 font-title text-3xl">{t("erased")}</h1>
      <Notice role="status" tone="confirmed" title={t("erased")}>
        <p>{t("erasedText")}</p>
      </Notice>
    </PublicShell>
  );
}
