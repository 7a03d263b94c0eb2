import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { DelegationCounts, KeyCounts } from "@/lib/headcount/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { CountTable } from "./count-table";
import { NAMED } from "./named";
import { inFigures } from "./numbers";

type Common = { locale: Locale; desk: string };

/** Who is missing: the delegations that still owe most names, first. */
export function MissingTable({
  delegations,
  locale,
  desk,
  most,
}: Common & { delegations: DelegationCounts[]; most: number }) {
  const t = useTranslations("headcount");
  const rows = delegations
    .filter((one) => one.missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, most);
  return (
    <CountTable
      title={t("delegations")}
      aside={
        <a href={`${desk}/delegations`} className="text-link text-sm">
          {t("allDelegations", { count: delegations.length })}
        </a>
      }
      first={rows.length > 0 ? t("delegation") : t("nobodyMissing")}
      heads={[t("declared"), t("named"), t("missingHead")]}
      rows={rows.map((one) => {
        const href = `${desk}/delegates?delegation=${one.id}`;
        return {
          key: one.id,
          href,
          head: pick(one.name, locale),
          cells: [
            { value: inFigures(one.declared, locale) },
            { value: inFigures(one.named, locale), href: `${href}&${NAMED}` },
            { value: inFigures(one.missing, locale), emphasis: true },
          ],
        };
      })}
    />
  );
}

/** By kind or by level of the institution. */
export function KeyTable({
  what,
  rows,
  locale,
  desk,
}: Common & { what: "kind" | "level"; rows: KeyCounts[] }) {
  const t = useTranslations("headcount");
  const domain = useTranslations(`domain.${what}`);
  return (
    <CountTable
      title={t(what === "kind" ? "kinds" : "levels")}
      first={t(what)}
      heads={[t("named"), t("confirmed"), t("arrived")]}
      rows={rows.map((one) => {
        const href = `${desk}/delegates?${what}=${one.key}`;
        return {
          key: one.key,
          href,
          head: domain(one.key),
          cells: [
            { value: inFigures(one.named, locale), href: `${href}&${NAMED}` },
            { value: inFigures(one.confirmed, locale), href: `${href}&status=CONFIRMED` },
            { value: inFigures(one.arrived, locale), href: `${href}&arrived=yes` },
          ],
        };
      })}
    />
  );
}

export function DeskLinks({ desk }: { desk: string }) {
  const t = useTranslations("headcount");
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <ButtonLink href={`${desk}/delegates/new`} variant="quiet" size="dense">
        {t("addWalkIn")}
      </ButtonLink>
      <ButtonLink href={`${desk}/name-lists`} variant="quiet" size="dense">
        {t("nameLists")}
      </ButtonLink>
    </div>
  );
}
