import { useTranslations } from "next-intl";
import type { RequestStep } from "@/lib/meeting-request/view-schema";

/** What happened to a request so far, oldest first. */
export function RequestSteps({ steps, moment }: { steps: RequestStep[]; moment: (at: Date) => string }) {
  const t = useTranslations("meeting-request.own.one");
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="font-title text-xl">
        {t("steps")}
      </h2>
      <ol className="mt-2 border-t border-edge">
        {steps.map(({ at, action, by }) => (
          <li
            key={`${at.getTime()} ${action}`}
            className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2"
          >
            <span>{t(`step.${action}`, { by })}</span>
            <span className="figures text-sm text-ink-soft">{moment(at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
