import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { mayAskStill } from "@/lib/suggestion/asking-rules";
import type { AskingBar, Standing } from "@/lib/suggestion/schema";
import { StandingMark } from "./standing-mark";

type Props = {
  partnerId: string;
  standing: Standing | null;
  bar: AskingBar | null;
  /** The institution's first page. */
  base: string;
};

/** The way to ask; what was asked already; or why one may not ask. */
export function AskPanel({ partnerId, standing, bar, base }: Props) {
  const t = useTranslations("suggestion");
  return (
    <section aria-labelledby="ask" className="grid gap-3">
      <h2 id="ask" className="font-title text-xl">
        {t("ask.title")}
      </h2>
      {standing ? (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <StandingMark standing={standing} />
          <a href={`${base}/requests/${standing.id}`} className="text-link inline-flex min-h-11 items-center">
            {t("ask.open")}
          </a>
        </div>
      ) : null}
      {mayAskStill(standing) && bar ? (
        <Notice tone="waiting" title={t("bar.title")}>
          <p>{t(`bar.${bar}`)}</p>
        </Notice>
      ) : null}
      {mayAskStill(standing) && !bar ? (
        <>
          {standing ? <p>{t("ask.again")}</p> : null}
          <ButtonLink href={`${base}/requests/new?to=${partnerId}`} className="justify-self-start">
            {t("ask.do")}
          </ButtonLink>
        </>
      ) : null}
    </section>
  );
}
