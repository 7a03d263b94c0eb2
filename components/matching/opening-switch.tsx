import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import { StatusMark } from "@/components/ui/status-mark";
import { isAskingOpen } from "@/lib/matching/rules";
import type { MatchingSettings } from "@/lib/matching/schema";

type Opening = Pick<MatchingSettings, "open" | "closesAt">;
type Props = {
  settings: Opening;
  /** `closesAt` for a reader, and as the form takes it; "" where there is none. */
  moment: string;
  local: string;
  zone: string;
  hidden: Record<string, string>;
  action: FieldsFormProps["action"];
};

/** Whether requests are open, the switch, and when they close by themselves. */
export function OpeningSwitch({ settings, moment, local, zone, hidden, action }: Props) {
  const t = useTranslations("matching.rules.opening");
  const rules = useTranslations("matching.rules");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  const open = isAskingOpen(settings, new Date());
  const deed = open ? "close" : "open";
  // A time that is past would close again at once.
  const past = !open && settings.open;
  return (
    <div className="grid gap-4">
      <OpeningState settings={settings} moment={moment} />
      <div>
        <AskedForm
          key={deed}
          action={action}
          hidden={{ ...hidden, open: open ? "no" : "yes", closesAt: past ? "" : local }}
          errorTitle={errors("summary")}
          trigger={t(`do.${deed}`)}
          ask={t(`ask.${deed}`)}
          means={t(`means.${past ? "openAgain" : deed}`)}
          submit={t(`do.${deed}`)}
          cancel={ui("cancel")}
          variant={open ? "danger" : "quiet"}
        />
      </div>
      <FieldsForm
        action={action}
        hidden={{ ...hidden, open: settings.open ? "yes" : "no" }}
        errorTitle={errors("summary")}
        variant="quiet"
        initial={{ closesAt: local }}
        fields={[
          {
            ...{ kind: "text", type: "datetime-local", name: "closesAt", label: t("closesAt") },
            help: t("closesAtHelp", { zone }),
          },
        ]}
        submit={rules("save")}
      />
    </div>
  );
}

/** In a word whether requests are open, and by what. */
export function OpeningState({ settings, moment }: Pick<Props, "settings" | "moment">) {
  const t = useTranslations("matching.rules.opening.now");
  if (!settings.open) return <StatusMark tone="ended">{t("byHand")}</StatusMark>;
  if (!isAskingOpen(settings, new Date()))
    return <StatusMark tone="ended">{t("byTime", { moment })}</StatusMark>;
  return <StatusMark tone="confirmed">{settings.closesAt ? t("until", { moment }) : t("open")}</StatusMark>;
}
