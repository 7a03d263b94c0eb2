import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { SHEETS } from "@/lib/meeting/schema";
import { formatDay } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { base: string; day: string; several: boolean; locale: Locale };

/** Sheets to print and hand out: of everybody of a kind, of this day or of all. */
export function SheetLinks({ base, day, several, locale }: Props) {
  const t = useTranslations("meeting.day.sheets");
  const rows = [
    { key: "day", label: formatDay(day, locale), and: `&day=${day}` },
    ...(several ? [{ key: "all", label: t("ofAll"), and: "" }] : []),
  ];
  return (
    <section aria-labelledby="sheets" className="grid gap-3">
      <div>
        <h2 id="sheets" className="font-title text-lg">
          {t("title")}
        </h2>
        <p className="text-sm text-ink-soft">{t("text")}</p>
      </div>
      <ul className="grid gap-2">
        {rows.map(({ key, label, and }) => (
          <li key={key} className="flex flex-wrap items-center gap-2">
            <span className="min-w-52 text-sm">{label}</span>
            {SHEETS.map((of) => (
              <ButtonLink
                key={of}
                variant="quiet"
                size="dense"
                href={`${base}?of=${of}${and}`}
                aria-label={`${t(of)}, ${label}`}
              >
                <Icon name="print" />
                {t(of)}
              </ButtonLink>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
