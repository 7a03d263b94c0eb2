import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import type { AgreementFigures } from "@/lib/agreement/schema";
import type { Outcomes } from "@/lib/meeting/outcome-schema";
import { type Locale, langTag } from "@/lib/platform/i18n/locales";
import { outcomeHref } from "./outcome-links";

type Props = { outcomes: Outcomes; agreements: AgreementFigures; desk: string; locale: Locale };

/** What became of all meetings, in six figures; each opens the list it counts. */
export function OutcomeFigures({ outcomes, agreements, desk, locale }: Props) {
  const t = useTranslations("outcome");
  const base = `${desk}/matching/outcomes`;
  const { scheduled, held, late, noShow, agreed, due, open } = outcomes;
  const figures = [
    ["scheduled", scheduled, outcomeHref(base, {}), t("openNote", { count: open })],
    ["held", held, outcomeHref(base, { show: "held" }), t("lateNote", { count: late })],
    ["noShow", noShow, outcomeHref(base, { show: "noShow" }), undefined],
    ["agreed", agreed, outcomeHref(base, { show: "agreed" }), undefined],
    [
      ...(["pairs", agreements.signedPairs, `${desk}/agreements`] as const),
      t("pairsNote", { count: agreements.plannedPairs }),
    ],
    ["due", due, outcomeHref(base, { show: "due" }), undefined],
  ] as const;
  return (
    <section
      aria-label={t("figures")}
      className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6"
    >
      {figures.map(([key, value, href, note]) => (
        <Figure
          key={key}
          value={value.toLocaleString(langTag(locale))}
          label={t(key)}
          href={href}
          note={note}
          tone={key === "due" && value > 0 ? "waiting" : "ink"}
        />
      ))}
    </section>
  );
}
