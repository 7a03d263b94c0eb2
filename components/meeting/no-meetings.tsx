import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { Timetable } from "@/lib/meeting/schema";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { timetable: Timetable | null; locale: Locale; zone: string; requests: string };

/** No meetings: because there is no timetable yet, or because it holds none for this institution. */
export function NoMeetings({ timetable, locale, zone, requests }: Props) {
  const t = useTranslations("meeting.own");
  const action = (
    <ButtonLink variant="quiet" href={requests}>
      {t("toRequests")}
    </ButtonLink>
  );
  if (!timetable)
    return (
      <Empty title={t("notYet.title")} action={action}>
        <p>{t("notYet.text")}</p>
      </Empty>
    );
  return (
    <Empty title={t("none.title")} action={action}>
      <p>{t("none.text", { moment: formatMoment(timetable.publishedAt, locale, zone) })}</p>
    </Empty>
  );
}
