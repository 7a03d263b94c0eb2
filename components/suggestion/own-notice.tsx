import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** On an institution's own page in the directory: that it is its own, and the way to change it. */
export function OwnNotice({ listed, base }: { listed: boolean; base: string }) {
  const t = useTranslations("suggestion.own");
  return (
    <Notice
      title={t("title")}
      action={
        <ButtonLink variant="quiet" href={`${base}/profile`}>
          {t("change")}
        </ButtonLink>
      }
    >
      {listed ? null : <p>{t("unlisted")}</p>}
    </Notice>
  );
}
