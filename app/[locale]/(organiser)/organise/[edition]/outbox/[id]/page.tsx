import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { LetterSheet } from "@/components/outbox/letter-sheet";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { letterOf, mailOf } from "@/lib/outbox/queries";
import { canOrganise } from "@/lib/platform/auth/actor";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { isId } from "@/lib/platform/id/is-id";
import { type DeskParams, gate } from "../../gate";
import { sendNow, stopTrying } from "../actions";

type Props = { params: DeskParams & Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("outbox");
  return { title: t("column.kind") };
}

/** One letter: to whom, how it fared, what it says. */
export default async function MailPage({ params }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const { id } = await params;
  const mail = isId(id) ? await mailOf(actor, edition.id, id) : null;
  if (!mail) notFound();
  const letter = await letterOf(actor, edition.id, id);
  const [t, ui, errors] = await Promise.all([
    getTranslations("outbox"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const common = { hidden: { editionId: edition.id, id }, errorTitle: errors("summary") };
  return (
    <>
      <DeskHead
        title={t.has(`kind.${mail.kind}`) ? t(`kind.${mail.kind}`) : mail.kind}
        text={mail.delegate?.name ?? mail.recipient}
        actions={
          <ButtonLink size="dense" variant="quiet" href={`/${locale}/organise/${edition.number}/outbox`}>
            {t("title")}
          </ButtonLink>
        }
      />
      <LetterSheet
        mail={mail}
        letter={letter}
        moment={(at) => formatMoment(at, locale, edition.timeZone)}
        actions={
          mail.state === "SENT" ? (
            <AskedForm
              {...common}
              action={sendNow}
              trigger={t("copy")}
              ask={t("copyAsk")}
              means={t("copyMeans")}
              submit={t("copy")}
              cancel={ui("cancel")}
            />
          ) : (
            <>
              <FieldsForm {...common} action={sendNow} submit={t("again")} variant="quiet" size="dense" />
              {mail.state === "QUEUED" ? (
                <AskedForm
                  {...common}
                  action={stopTrying}
                  variant="danger"
                  trigger={t("giveUp")}
                  ask={t("giveUpAsk")}
                  means={t("giveUpMeans")}
                  submit={t("giveUp")}
                  cancel={ui("cancel")}
                />
              ) : null}
            </>
          )
        }
      />
    </>
  );
}
