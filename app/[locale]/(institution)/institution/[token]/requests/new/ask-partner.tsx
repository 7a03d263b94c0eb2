import { getTranslations } from "next-intl/server";
import { AskForm, NeverForm } from "@/components/meeting-request/ask-form";
import { PartnerHead } from "@/components/meeting-request/own-request-facts";
import { RefusalNotice } from "@/components/meeting-request/refusal-notice";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { askInput } from "@/lib/meeting-request/schema";
import type { PartnerLine } from "@/lib/meeting-request/view-schema";
import { fieldErrors } from "@/lib/platform/action/field-errors";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { newId } from "@/lib/platform/id/id";
import type { OpenInstitution } from "../../open-institution";
import { sendRequest } from "../actions";
import { keptFor, text } from "../kept";

type Props = {
  own: OpenInstitution;
  partner: PartnerLine /** The last sending was refused. */;
  refused: boolean;
};

/** The institution to ask with the form, or why it cannot be asked and what can be done instead. */
export async function AskPartner({ own, partner, refused }: Props) {
  const { locale, token } = own;
  const t = await getTranslations("meeting-request.own.new");
  const base = `/${locale}/institution/${token}/requests`;
  const kept = await keptFor(own, `to ${partner.id}`);
  const values = kept?.values ?? {};
  const wrong = refused && kept ? askInput.safeParse(values).error : undefined;
  return (
    <>
      <PartnerHead party={partner} locale={locale} />
      {partner.refusal ? (
        <Refused partner={partner} base={base} limit={partner.limit} />
      ) : (
        <>
          {refused && kept?.refusal ? <RefusalNotice reason={kept.refusal} /> : null}
          <AskForm
            send={sendRequest}
            hidden={{ token, id: newId(), toId: partner.id }}
            values={{ priority: text(values.priority) || "WISH", message: text(values.message) }}
            errors={wrong ? fieldErrors(wrong, await translatorFor(locale)) : {}}
          />
        </>
      )}
      {partner.refusal === "request.vetoed" || partner.refusal === "request.closed" ? null : (
        <p>
          <a className="text-link inline-block py-2" href={`${base}/new?to=${partner.id}&never=1`}>
            {t("never")}
          </a>
        </p>
      )}
    </>
  );
}

async function Refused({ partner, base, limit }: { partner: PartnerLine; base: string; limit: number }) {
  const t = await getTranslations("meeting-request.own");
  const { refusal, requestId } = partner;
  const href = requestId ? `${base}/${requestId}` : refusal === "request.limit" ? base : `${base}/new`;
  const next = requestId ? "new.see" : refusal === "request.limit" ? "back" : "new.other";
  return (
    <RefusalNotice
      reason={{ key: refusal ?? "refused", values: { limit } }}
      action={<ButtonLink href={href}>{t(next)}</ButtonLink>}
    />
  );
}

type NeverProps = Props & { open: boolean };

/** Says what a veto means before it is made. */
export async function NeverPartner({ own, partner, open, refused }: NeverProps) {
  const { locale, token } = own;
  const t = await getTranslations("meeting-request.own.never");
  const kept = refused ? await keptFor(own, `to ${partner.id}`) : null;
  return (
    <>
      <PartnerHead party={partner} locale={locale} />
      {kept?.refusal ? <RefusalNotice reason={kept.refusal} /> : null}
      {open ? (
        <>
          <div className="grid max-w-prose gap-3">
            <p>{t("text")}</p>
            {partner.requestId ? <Notice tone="waiting" title={t("live")} /> : null}
          </div>
          <NeverForm send={sendRequest} hidden={{ token, id: newId(), toId: partner.id }} />
        </>
      ) : null}
    </>
  );
}
