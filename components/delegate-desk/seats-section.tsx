import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import type { DelegateDetail } from "@/lib/delegate/detail-queries";
import { isLive } from "@/lib/delegate/rules";
import { dayOf, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { SessionView } from "@/lib/programme/schema";
import { SeatLabel } from "./status-label";

type Action = FieldsFormProps["action"];

type Props = {
  delegate: DelegateDetail;
  sessions: SessionView[];
  locale: Locale;
  timeZone: string;
  /** Left out for those who only read. */
  actions?: { sessions: Action; first: Action };
};

/** The person's seats with their places in the queues, and what an organiser may do about them. */
export function SeatsSection({ delegate, sessions, locale, timeZone, actions }: Props) {
  const t = useTranslations("delegates");
  const errorTitle = useTranslations("errors")("summary");
  const when = (at: Date) => `${dayOf(at, timeZone)} ${formatTime(at, timeZone)}`;
  const held = delegate.seats.filter(({ state }) => state !== "RELEASED").map(({ sessionId }) => sessionId);
  const waiting = delegate.seats.filter(({ state }) => state === "WAITLISTED");
  const may = actions && isLive(delegate.status);
  return (
    <section className="border-t border-edge pt-3">
      <h2 className="font-title text-lg">{t("section.seats")}</h2>
      {delegate.seats.length === 0 ? <p className="mt-2 text-sm text-ink-soft">{t("noSeats")}</p> : null}
      <ul className="mt-2 grid text-sm">
        {delegate.seats.map((seat) => (
          <li
            key={seat.sessionId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-1.5"
          >
            <span>
              <span className="figures text-ink-soft">{when(seat.startsAt)}</span> {pick(seat.title, locale)}
            </span>
            <span className="flex flex-wrap items-center gap-3">
              <SeatLabel state={seat.state} />
              {seat.position ? (
                <span className="figures text-amber">{t("place", { place: seat.position })}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {may && waiting.length > 0 ? (
        <div className="mt-3">
          <AskedForm
            trigger={t("first.trigger")}
            ask={t("first.trigger")}
            means={t("first.means")}
            cancel={t("do.keep")}
            action={actions.first}
            errorTitle={errorTitle}
            hidden={{ id: delegate.id }}
            fields={[
              {
                kind: "select",
                name: "sessionId",
                label: t("field.sessionId"),
                options: waiting.map((seat) => ({ value: seat.sessionId, label: pick(seat.title, locale) })),
              },
              { kind: "text", name: "why", label: t("do.reason") },
            ]}
            submit={t("first.trigger")}
            variant="quiet"
          />
        </div>
      ) : null}
      {may ? (
        <details className="mt-3 text-sm">
          <summary className="touch-target w-fit cursor-pointer content-center text-celadon hover:underline">
            {t("changeSessions")}
          </summary>
          <div className="mt-2">
            <FieldsForm
              action={actions.sessions}
              errorTitle={errorTitle}
              hidden={{ id: delegate.id }}
              initial={{ sessionIds: held }}
              fields={[
                {
                  kind: "choice",
                  type: "checkbox",
                  name: "sessionIds",
                  label: t("sessionsWanted"),
                  help: t("sessionsHelp"),
                  options: sessions
                    .filter((one) => one.bookable)
                    .map((one) => ({
                      value: one.id,
                      label: pick(one.title, locale),
                      note: `${when(one.startsAt)} · ${one.reserved}/${one.capacity}`,
                    })),
                },
              ]}
              submit={t("saveSessions")}
              variant="quiet"
            />
          </div>
        </details>
      ) : null}
    </section>
  );
}
