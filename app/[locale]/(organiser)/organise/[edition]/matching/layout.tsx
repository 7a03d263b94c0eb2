import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { MatchingTabs } from "@/components/matching/matching-tabs";
import type { DeskParams } from "../gate";

type Props = { children: ReactNode; params: DeskParams };

const TABS = ["profiles", "requests", "rounds", "interpreters", "plans", "day", "rules"] as const;

/** The parts of matching, above each of them; as every layout it bars nothing. */
export default async function MatchingLayout({ children, params }: Props) {
  const { locale, edition } = await params;
  const t = await getTranslations("matching");
  const tabs = TABS.map((path) => ({ path, label: t(`tab.${path}`) }));
  return (
    <>
      <MatchingTabs
        label={t("tabsLabel")}
        base={`/${locale}/organise/${edition}/matching`}
        tabs={[{ path: "", label: t("tab.overview") }, ...tabs]}
      />
      {children}
    </>
  );
}
