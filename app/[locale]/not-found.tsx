import { getLocale, getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

export default async function NotFound() {
  const locale = await getLocale();
  const t = await getTranslations("public.notFound");
  return (
    <PublicShell locale={locale} path="">
      <h1 className="sr-only">{t("title")}</h1>
      <Empty title={t("title")} action={<ButtonLink href={`/${locale}`}>{t("action")}</ButtonLink>}>
        <p>{t("text")}</p>
      </Empty>
    </PublicShell>
  );
}
