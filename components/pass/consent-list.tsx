import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LAW_OF, type Purpose, REQUIRED } from "@/lib/consent/schema";
import type { Side } from "@/lib/names/schema";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type State = { purpose: Purpose; given: boolean; decidedAt: Date | null; withdrawnAt: Date | null };
type Props = {
  action: (form: FormData) => Promise<void>;
  consents: State[];
  side: Side;
  token: string;
  locale: Locale;
  timeZone: string;
};

/** How a person decided for each purpose; what is optional can be decided anew. */
export function ConsentList({ action, consents, side, token, locale, timeZone }: Props) {
  const t = useTranslations("pass.data");
  const texts = useTranslations("consent");
  const words = ({ given, decidedAt, withdrawnAt }: State) => {
    const when = (at: Date) => formatMoment(at, locale, timeZone);
    if (given && decidedAt) return t("given", { when: when(decidedAt) });
    return withdrawnAt ? t("withdrawn", { when: when(withdrawnAt) }) : t("notGiven");
  };
  return (
    <section aria-labelledby="consents" className="grid gap-3">
      <h2 id="consents" className="font-title text-xl">
        {t("consents")}
      </h2>
      <ul className="divide-y divide-rule border-y border-rule">
        {consents.map((state) => (
          <li
            key={state.purpose}
            className="grid gap-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
          >
            <span>
              {texts(`${LAW_OF[side]}.${state.purpose}.label`)}
              <span className="block text-sm text-ink-soft">{words(state)}</span>
            </span>
            {REQUIRED.includes(state.purpose) ? null : (
              <form action={action}>
                <input type="hidden" name="token" value={token} />
                <input type="hidden" name="purpose" value={state.purpose} />
                <Button variant="quiet" name="given" value={state.given ? "no" : "yes"}>
                  {t(state.given ? "withdraw" : "agree")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{t("requiredNote")}</p>
    </section>
  );
}
