import { getTranslations } from "next-intl/server";
import { RequestHistory } from "@/components/meeting-request/request-history";
import { auditLog } from "@/lib/audit/queries";
import { auditFilter } from "@/lib/audit/schema";
import type { EditionView } from "@/lib/edition/schema";
import { institutionNames } from "@/lib/institution/name-rules";
import type { RequestDetail } from "@/lib/meeting-request/view-schema";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  actor: Actor;
  edition: EditionView;
  locale: Locale;
  request: RequestDetail;
  moment: (at: Date) => string;
};

/** What the log has of a request, with the names of its institutions. */
export async function HistoryPart({ actor, edition, locale, request, moment }: Props) {
  const { lines } = await auditLog(actor, edition.id, auditFilter.parse({ about: request.id }), {});
  const t = await getTranslations("meeting-request.desk.one");
  const names = new Map(
    [request.from, request.to].map(({ id, institution }) => [
      id,
      institutionNames(institution, locale).lead.text,
    ]),
  );
  return (
    <section>
      <h2 className="mb-2 font-title text-lg">{t("history")}</h2>
      <RequestHistory lines={lines} moment={moment} nameOf={(id) => names.get(id)} />
    </section>
  );
}
