import { useTranslations } from "next-intl";
import type { SideCounts } from "@/lib/headcount/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { CountTable } from "./count-table";
import { NAMED } from "./named";
import { inFigures } from "./numbers";

type Props = { sides: SideCounts[]; locale: Locale; desk: string };

/** The host's side and the guests apart, in protocol order; sides that nobody comes from are left out. */
export function SideTable({ sides, locale, desk }: Props) {
  const t = useTranslations("headcount");
  const domain = useTranslations("domain.side");
  const shown = sides.filter((one) => one.side !== "OBSERVER" || one.declared + one.named > 0);
  return (
    <CountTable
      title={t("sides")}
      first={t("side")}
      heads={[t("declared"), t("named"), t("confirmed"), t("waitlisted"), t("arrived")]}
      rows={shown.map((one) => {
        const list = `${desk}/delegates?side=${one.side}`;
        const status = (name: string, value: number) => ({
          value: inFigures(value, locale),
          href: `${list}&status=${name}`,
        });
        return {
          key: one.side,
          href: list,
          head: (
            <>
              {domain(one.side)} <span className="text-ink-soft">{t(one.host ? "host" : "guest")}</span>
            </>
          ),
          cells: [
            { value: inFigures(one.declared, locale), href: `${desk}/delegations#${one.side}` },
            {
              value: inFigures(one.named, locale),
              href: `${list}&${NAMED}`,
            },
            { ...status("CONFIRMED", one.confirmed), emphasis: true },
            status("WAITLISTED", one.waitlisted),
            { value: inFigures(one.arrived, locale), href: `${list}&arrived=yes` },
          ],
        };
      })}
    />
  );
}
