import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionShell } from "@/components/institution-room/institution-shell";
import { OwnRequestFacts } from "@/components/meeting-request/own-request-facts";
import { RequestSteps } from "@/components/meeting-request/request-steps";
import { SavedNotice } from "@/components/meeting-request/saved-notice";
import { RefusedNotice } from "@/components/pass/refused-notice";
import { ButtonLink } from "@/components/ui/button";
import { askingState, ownRequest } from "@/lib/meeting-request/queries";
import type { OwnRequest } from "@/lib/meeting-request/view-schema";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { type InstitutionParams, openInstitution } from "../../open-institution";
import { Deeds } from "./deeds";

type Query = Partial<Record<"answer" | "saved" | "refused" | "wrong", string>>;
type Props = { params: InstitutionParams & Promise<{ id: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meeting-request.own.one");
  return { title: t("title"), robots: { index: false } };
}

/** One request. Opening it answers nothing, whatever the address says: only its buttons do. */
export default async function RequestPage({ params, searchParams }: Props) {
  const own = await openInstitution(params);
  const { actor, edition, profile, locale, token } = own;
  const { id } = await params;
  const request = await ownRequest(actor, id);
  if (!request) notFound();
  const [t, query, asking] = await Promise.all([
    getTranslations("meeting-request.own"),
    searchParams,
    askingState(actor),
  ]);
  const moment = (at: Date) => formatMoment(at, locale, edition.timeZone);
  const chosen = query.answer === "accept" || query.answer === "decline" ? query.answer : undefined;
  const shell = { edition, profile, locale, token, path: `/requests/${id}` };
  return (
    <InstitutionShell
      {...shell}
      search={chosen ? `?answer=${chosen}` : undefined}
      title={t(`one.${titleOf(request)}`)}
    >
      <SavedNotice saved={query.saved} />
      <RefusedNotice reason={query.refused} />
      <OwnRequestFacts request={request} locale={locale} moment={moment} />
      <Deeds
        own={own}
        request={request}
        open={asking.open}
        chosen={chosen}
        wrong={query.wrong !== undefined}
      />
      <RequestSteps steps={request.steps} moment={moment} />
      <p>
        <ButtonLink variant="quiet" href={`/${locale}/institution/${token}/requests`}>
          {t("back")}
        </ButtonLink>
      </p>
    </InstitutionShell>
  );
}

function titleOf({ role, origin, state, priority }: OwnRequest) {
  if (priority === "NEVER") return "never";
  if (role === "GUEST") return "guest";
  if (origin !== "INSTITUTION" && state === "ACCEPTED") return "arranged";
  return role === "ASKER" ? "to" : "from";
}
