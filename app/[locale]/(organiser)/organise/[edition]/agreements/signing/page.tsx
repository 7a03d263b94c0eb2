import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SigningList } from "@/components/agreement/signing-list";
import { DeskHead } from "@/components/edition/desk-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Empty } from "@/components/ui/empty";
import { TabsNav } from "@/components/ui/tabs-nav";
import { agreementsToSign } from "@/lib/agreement/queries";
import { inSigningOrder } from "@/lib/agreement/rules";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { type DeskParams, gate } from "../../gate";

type Props = { params: DeskParams; searchParams: Promise<{ with?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement.signing");
  return { title: t("title") };
}

/** For the ceremony, to be printed: in protocol order, in the reader's language and a second one. */
export default async function SigningPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const [t, d, layout, { with: asked }, lines] = await Promise.all([
    getTranslations("agreement"),
    getTranslations("domain.side"),
    getTranslations("layout"),
    searchParams,
    agreementsToSign(actor, edition.id),
  ]);
  const base = `/${locale}/organise/${edition.number}/agreements`;
  const others = LOCALES.filter((one) => one !== locale);
  const other: Locale = others.find((one) => one === asked) ?? (locale === "en" ? "zh" : "en");
  const order = edition.sideOrder.map((side) => d(side)).join(" → ");
  return (
    <>
      <div className="print:hidden">
        <Breadcrumbs
          label={layout("crumbs")}
          items={[{ label: t("title"), href: base }, { label: t("signing.title") }]}
        />
      </div>
      <DeskHead
        title={t("signing.title")}
        text={
          <>
            <p>{pick(edition.title, locale)}</p>
            <p>{t("signing.order", { order })}</p>
            <p className="hidden print:block">
              {t("signing.printed", {
                moment: formatMoment(new Date(), locale, edition.timeZone),
                name: actor.kind === "user" ? actor.name : "–",
              })}
            </p>
            <p className="print:hidden">{t("signing.howToPrint")}</p>
          </>
        }
      />
      <TabsNav
        label={t("signing.second")}
        items={others.map((one) => ({
          href: `${base}/signing?with=${one}`,
          label: LOCALE_NAMES[one],
          current: one === other,
        }))}
      />
      {lines.length === 0 ? (
        <Empty title={t("signing.none")}>{t("signing.noneText")}</Empty>
      ) : (
        <SigningList lines={inSigningOrder(lines, edition.sideOrder)} locale={locale} other={other} />
      )}
    </>
  );
}
