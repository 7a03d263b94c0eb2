import { useTranslations } from "next-intl";
import type { FieldsFormProps } from "@/components/ui/fields-form";
import { StatusMark } from "@/components/ui/status-mark";
import type { RegistrationState } from "@/lib/edition/rules";
import { type EditionView, REGISTRATION_SWITCHES } from "@/lib/edition/schema";
import { AskedForm } from "./asked-form";

type Props = { edition: EditionView; state: RegistrationState; action: FieldsFormProps["action"] };

const TONES = { OPEN: "confirmed", NOT_YET: "waiting", CLOSED: "ended" } as const;

/** Whether registration is open, by what rule, and the two other rules. */
export function RegistrationSwitch({ edition, state, action }: Props) {
  const t = useTranslations("edition");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  return (
    <div className="grid gap-3">
      <p>
        <StatusMark tone={TONES[state]}>{t(`window.now.${state}`)}</StatusMark>
      </p>
      <p className="text-sm text-ink-soft">
        {t(edition.published ? `window.rule.${edition.registration}` : "window.hidden")}
      </p>
      <div className="flex flex-wrap gap-2">
        {REGISTRATION_SWITCHES.filter((one) => one !== edition.registration).map((one) => (
          <AskedForm
            key={one}
            action={action}
            hidden={{ editionId: edition.id, registration: one }}
            errorTitle={errors("summary")}
            trigger={t(`window.do.${one}`)}
            ask={t(`window.ask.${one}`)}
            means={t(`window.means.${one}`)}
            submit={t(`window.do.${one}`)}
            cancel={ui("cancel")}
            variant={one === "CLOSED" ? "danger" : "quiet"}
          />
        ))}
      </div>
    </div>
  );
}
