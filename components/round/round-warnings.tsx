import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { ButtonLink } from "@/components/ui/button";
import type { FieldsFormProps } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import type { RoundView } from "@/lib/round/schema";

type Props = {
  round: RoundView;
  editionId: string;
  /** Where tables are changed and how a round is cut anew; null for those who only look. */
  change: { tables: string; recut: FieldsFormProps["action"] } | null;
};

/** What no longer fits a round, each with what mends it. */
export function RoundWarnings({ round, editionId, change }: Props) {
  const t = useTranslations("round");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  const recut = change ? (
    <AskedForm
      action={change.recut}
      hidden={{ editionId, id: round.id }}
      errorTitle={errors("summary")}
      trigger={t("recut.do")}
      ask={t("recut.ask")}
      means={t("recut.means")}
      submit={t("recut.do")}
      cancel={ui("cancel")}
    />
  ) : null;
  const tables = change ? (
    <ButtonLink size="dense" variant="quiet" href={`${change.tables}/${round.rooms[0]?.id}`}>
      {t("warn.addTables")}
    </ButtonLink>
  ) : null;
  return (
    <>
      {round.stale ? (
        <Notice
          tone="waiting"
          title={round.outside > 0 ? t("warn.outside", { count: round.outside }) : t("warn.stale")}
          action={recut}
        >
          <p>{t("warn.recutText")}</p>
        </Notice>
      ) : null}
      {round.tables === 0 ? <Notice tone="waiting" title={t("warn.noTables")} action={tables} /> : null}
    </>
  );
}
