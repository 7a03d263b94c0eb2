import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type AskRefusal, isOfPair } from "@/lib/meeting-request/rules";
import type { Standing } from "@/lib/suggestion/schema";
import { StandingMark } from "./standing-mark";

type Props = {
  partnerId: string;
  standing: Standing | null;
  refusal: AskRefusal | null;
  /** The institution's first page. */
  base: string;
};

/** The way to ask; what was asked already, which says why one cannot again; or what else stands against it. */
export function AskPanel({ partnerId, standing, refusal, base }: Props) {
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
      {refusal && !isOfPair(refusal) ? (
        <Notice tone="waiting" title={t("bar.title")}>
          <p>{t(`bar.${refusal}`)}</p>
        </Notice>
      ) : null}
      {refusal === null ? (
        <>
          {standing && !standing.ours ? <p>{t("ask.again")}</p> : null}
          <ButtonLink href={`${base}/requests/new?to=${partnerId}`} className="justify-self-start">
            {t("ask.do")}
          </ButtonLink>
        </>
      ) : null}
    </section>
  );
}
