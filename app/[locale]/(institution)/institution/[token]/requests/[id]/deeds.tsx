import { getTranslations } from "next-intl/server";
import { AnswerForms, Hidden } from "@/components/meeting-request/answer-forms";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { mayDo } from "@/lib/meeting-request/rules";
import { answerInput } from "@/lib/meeting-request/schema";
import type { OwnRequest } from "@/lib/meeting-request/view-schema";
import { fieldErrors } from "@/lib/platform/action/field-errors";
import { translatorFor } from "@/lib/platform/i18n/translate";
import type { OpenInstitution } from "../../open-institution";
import { sendAnswer, sendLift } from "../actions";
import { keptFor, text } from "../kept";

type Props = {
  own: OpenInstitution;
  request: OwnRequest;
  /** Institutions may answer now. */
  open: boolean;
  chosen?: "accept" | "decline";
  wrong: boolean;
};

/** What this institution can do about a request as it stands, and only that. */
export async function Deeds(props: Props) {
  const { own, request, open } = props;
  const t = await getTranslations("meeting-request.own");
  const { role, id, state, origin, partner } = request;
  const standing = { state, origin, priority: request.priority ?? "WISH" };
  const base = `/${own.locale}/institution/${own.token}/requests`;
  if (standing.priority === "NEVER") return <Veto {...props} liftable={mayDo("lift", role, standing)} />;
  if (role === "GUEST") return <Notice title={t("one.askOrganiser")} />;
  const answers = mayDo("accept", role, standing);
  return (
    <div className="grid gap-6">
      {answers && open ? <Answer {...props} /> : null}
      {answers && !open ? <Notice tone="waiting" title={t("one.closedAnswer")} /> : null}
      {role === "ASKER" && state === "OPEN" ? <p>{t("one.waiting")}</p> : null}
      {state === "ACCEPTED" ? <p>{t("one.accepted")}</p> : null}
      {mayDo("withdraw", role, standing) ? (
        <p>
          <ButtonLink variant="danger" href={`${base}/${id}/withdraw`}>
            {t(state === "ACCEPTED" ? "one.callOff" : "one.withdraw")}
          </ButtonLink>
        </p>
      ) : null}
      {open && !request.vetoed ? (
        <p>
          <a className="text-link inline-block py-2" href={`${base}/new?to=${partner.id}&never=1`}>
            {t("new.never")}
          </a>
        </p>
      ) : null}
    </div>
  );
}

async function Answer({ own, request, chosen, wrong }: Props) {
  const t = await getTranslations("meeting-request.own.one");
  const { id, version, vetoed } = request;
  const kept = await keptFor(own, id);
  const error = wrong && kept ? answerInput.safeParse(kept.values).error : undefined;
  const errors = error ? fieldErrors(error, await translatorFor(own.locale)) : {};
  return (
    <section aria-labelledby="answer" className="grid gap-4 border-t-2 border-celadon pt-4">
      <h2 id="answer" className="font-title text-xl">
        {t("answer")}
      </h2>
      {vetoed ? <Notice tone="waiting" title={t("vetoed")} /> : null}
      <AnswerForms
        send={sendAnswer}
        token={own.token}
        id={id}
        version={version}
        chosen={chosen}
        declineOnly={vetoed}
        reason={{ value: text(kept?.values.reason), error: errors.reason }}
      />
    </section>
  );
}

async function Veto({ own, request, liftable }: Props & { liftable: boolean }) {
  const t = await getTranslations("meeting-request.own.never");
  if (!liftable) return <Notice title={t("byOrganiser")} />;
  return (
    <form action={sendLift}>
      <Hidden token={own.token} id={request.id} version={request.version} />
      <Button variant="quiet">{t("lift")}</Button>
    </form>
  );
}
