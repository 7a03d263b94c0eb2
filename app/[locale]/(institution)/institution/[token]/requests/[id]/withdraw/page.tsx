import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { Hidden, ReasonField } from "@/components/meeting-request/answer-forms";
import { PartnerHead } from "@/components/meeting-request/own-request-facts";
import { RefusedNotice } from "@/components/pass/refused-notice";
import { Button, ButtonLink } from "@/components/ui/button";
import { ownRequest } from "@/lib/meeting-request/queries";
import { mayDo, needsReason } from "@/lib/meeting-request/rules";
import { withdrawInput } from "@/lib/meeting-request/schema";
import { fieldErrors } from "@/lib/platform/action/field-errors";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { type InstitutionParams, openInstitution } from "../../../open-institution";
import { sendWithdrawal } from "../../actions";
import { keptFor, text } from "../../kept";

type Props = {
  params: InstitutionParams & Promise<{ id: string }>;
  searchParams: Promise<{ refused?: string; wrong?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting-request.own.one");
  return { title: t("withdraw"), robots: { index: false } };
}

/** Asks before a request is withdrawn, or a meeting called off that the other side counts on. */
export default async function WithdrawPage({ params, searchParams }: Props) {
  const own = await openInstitution(params);
  const { actor, edition, profile, locale, token } = own;
  const { id } = await params;
  const request = await ownRequest(actor, id);
  if (!request) notFound();
  const here = `/${locale}/institution/${token}/requests/${id}`;
  if (!mayDo("withdraw", request.role, { ...request, priority: request.priority ?? "WISH" })) redirect(here);
  const [t, { refused, wrong }, kept] = await Promise.all([
    getTranslations("meeting-request.own"),
    searchParams,
    keptFor(own, id),
  ]);
  const off = needsReason("withdraw", request);
  const error = wrong && kept ? withdrawInput.safeParse(kept.values).error : undefined;
  const errors = error ? fieldErrors(error, await translatorFor(locale)) : {};
  const shell = { edition, profile, locale, token, path: `/requests/${id}/withdraw` };
  return (
    <InstitutionShell {...shell} title={t(off ? "withdraw.offTitle" : "withdraw.title")}>
      <RefusedNotice reason={refused} />
      <PartnerHead party={request.partner} locale={locale} />
      <p className="max-w-prose">{t(off ? "withdraw.offText" : "withdraw.text")}</p>
      <form action={sendWithdrawal} className="grid max-w-xl gap-4" noValidate>
        <Hidden token={token} id={id} version={request.version} />
        <ReasonField value={text(kept?.values.reason)} error={errors.reason} required={off} />
        <div className="flex flex-wrap gap-3">
          <Button variant="danger">{t(off ? "one.callOff" : "one.withdraw")}</Button>
          <ButtonLink variant="quiet" href={here}>
            {t("withdraw.keep")}
          </ButtonLink>
        </div>
      </form>
    </InstitutionShell>
  );
}
