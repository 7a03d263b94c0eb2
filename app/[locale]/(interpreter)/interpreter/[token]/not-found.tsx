import { getLocale, getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { Empty } from "@/components/ui/empty";

/** Links that do not open: expired, replaced, or cut short by a mail program. */
export default async function InvalidLink() {
  const locale = await getLocale();
  const t = await getTranslations("interpreter.own.invalid");
  return (
    <PublicShell locale={locale} path="">
      <h1 className="sr-only">{t("title")}</h1>
      <Empty title={t("title")}>
        <p>{t("text")}</p>
      </Empty>
    </PublicShell>
  );
}
