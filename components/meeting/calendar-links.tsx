import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

/** A calendar to subscribe to, which follows changes, and the same as a file. `address` is absolute. */
export function CalendarLinks({ address, sheet }: { address: string; sheet?: string }) {
  const t = useTranslations("meeting");
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap gap-3">
        <ButtonLink variant="quiet" href={address.replace(/^https?:/, "webcal:")}>
          {t("calendar.subscribe")}
        </ButtonLink>
        <ButtonLink variant="quiet" href={new URL(address).pathname}>
          {t("calendar.download")}
        </ButtonLink>
        {sheet ? (
          <ButtonLink variant="quiet" href={sheet}>
            {t("own.sheet")}
          </ButtonLink>
        ) : null}
      </p>
      <p className="text-sm text-ink-soft">{t("calendar.note")}</p>
    </div>
  );
}
