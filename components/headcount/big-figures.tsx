import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import type { Dashboard } from "@/lib/headcount/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { NAMED } from "./named";
import { inFigures } from "./numbers";

type Props = {
  total: Dashboard["total"];
  locale: Locale;
  /** The edition's desk: /zh/organise/3 */
  desk: string;
  /** How many had signed up for the edition before, as long before its opening. */
  before: { number: number; count: number } | null;
};

/** How many, in six figures; each opens the list it counts. */
export function BigFigures({ total, locale, desk, before }: Props) {
  const t = useTranslations("headcount");
  const list = `${desk}/delegates`;
  const figures = [
    ["declared", total.declared, `${desk}/delegations`, t("missing", { count: total.missing })],
    ["named", total.named, `${list}?${NAMED}`, before ? t("before", before) : undefined],
    ["confirmed", total.confirmed, `${list}?status=CONFIRMED`, t("inReview", { count: total.submitted })],
    ["waitlisted", total.waitlisted, `${list}?status=WAITLISTED`, undefined],
    ["cancelled", total.cancelled, `${list}?status=CANCELLED`, t("declined", { count: total.declined })],
    ["arrived", total.arrived, `${list}?arrived=yes`, undefined],
  ] as const;
  return (
    <section
      aria-label={t("figures")}
      className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6"
    >
      {figures.map(([key, value, href, note]) => (
        <Figure
          key={key}
          value={inFigures(value, locale)}
          label={t(key)}
          href={href}
          note={note}
          tone={key === "waitlisted" && value > 0 ? "waiting" : "ink"}
        />
      ))}
    </section>
  );
}
