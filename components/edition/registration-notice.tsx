import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RegistrationState } from "@/lib/edition/rules";
import type { EditionView } from "@/lib/edition/schema";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { edition: EditionView; locale: Locale; state: RegistrationState };

/** Whether one can register now, and what to do instead where one cannot. */
export function RegistrationNotice({ edition, locale, state }: Props) {
  const t = useTranslations("public");
  const moment = (at: Date) => formatMoment(at, locale, edition.timeZone);
  const home = `/${locale}/editions/${edition.number}`;
  const programme = (
    <ButtonLink variant="quiet" href={`${home}/programme`}>
      {t("toProgramme")}
    </ButtonLink>
  );
  if (state === "OPEN") {
    return (
      <Notice
        tone="confirmed"
        title={t("open.title")}
        action={
          <>
            <ButtonLink href={`${home}/register`}>{t("open.action")}</ButtonLink>
            {programme}
          </>
        }
      >
        <p>{t("open.text")}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone={state === "NOT_YET" ? "waiting" : "info"}
      title={t(state === "NOT_YET" ? "notYet.title" : "closed.title")}
      action={programme}
    >
      <p>{state === "NOT_YET" ? t("notYet.text", { when: moment(edition.opensAt) }) : t("closed.text")}</p>
      <p>
        <a className="text-link" href={`mailto:${edition.contactEmail}`}>
          {edition.contactEmail}
        </a>
      </p>
    </Notice>
  );
}
