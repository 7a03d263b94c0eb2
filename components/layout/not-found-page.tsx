import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PublicShell } from "./public-shell";

type Props = {
  words: "public.notFound" | "pass.invalid" | "institution-room.notFound" | "interpreter.own.invalid";
  /** Whether the way on is the front page; its words are under `action`. */
  home?: boolean;
};

/** Where there is nothing (any more), and what to do about it. */
export function NotFoundPage({ words, home = false }: Props) {
  const locale = useLocale();
  const t = useTranslations(words);
  return (
    <PublicShell locale={locale} path="">
      <h1 className="sr-only">{t("title")}</h1>
      <Empty
        title={t("title")}
        action={home ? <ButtonLink href={`/${locale}`}>{t("action")}</ButtonLink> : null}
      >
        <p>{t("text")}</p>
      </Empty>
    </PublicShell>
  );
}
