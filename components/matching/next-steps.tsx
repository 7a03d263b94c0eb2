import { useTranslations } from "next-intl";
import type { Step } from "@/lib/timetable/overview-rules";

type Props = { steps: Step[] /** The edition's matching: /zh/organise/3/matching */; base: string };

/** What is left to do, the first thing first. */
export function NextSteps({ steps, base }: Props) {
  const t = useTranslations("matching.overview");
  return (
    <section aria-labelledby="next" className="grid gap-2">
      <h2 id="next" className="font-title text-lg">
        {t("next")}
      </h2>
      {steps.length === 0 ? (
        <p className="text-ink-soft">{t("nothing")}</p>
      ) : (
        <ol className="grid list-decimal gap-1 pl-6">
          {steps.map(({ key, count, href }) => (
            <li key={key} className="first:font-medium">
              <a href={`${base}/${href}`} className="text-link touch-target inline-flex items-center">
                {t(`step.${key}`, { count })}
              </a>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
