import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/suggestion/schema";
import { ReasonList } from "./reason-list";

/** Why a partner fits; where nothing says so, that one may ask all the same. */
export function WhySection({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations("suggestion.why");
  return (
    <section aria-labelledby="why" className="grid gap-2">
      <h2 id="why" className="font-title text-xl">
        {t("title")}
      </h2>
      {reasons.length > 0 ? (
        <ReasonList reasons={reasons} voice="you" />
      ) : (
        <p className="text-ink-soft">{t("none")}</p>
      )}
    </section>
  );
}
