import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { placeFields } from "@/components/meeting-request/add-fields";
import { GuestList } from "@/components/meeting-request/guest-list";
import { PinForm } from "@/components/meeting-request/pin-form";
import { FieldsForm } from "@/components/ui/fields-form";
import type { EditionView } from "@/lib/edition/schema";
import { searchParties } from "@/lib/meeting-request/partner-queries";
import { pinChoices } from "@/lib/meeting-request/pin-queries";
import { mayDo } from "@/lib/meeting-request/rules";
import type { RequestDetail } from "@/lib/meeting-request/view-schema";
import type { Actor } from "@/lib/platform/auth/actor";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { change, guest, pin } from "../actions";

type Props = {
  actor: Actor;
  edition: EditionView;
  locale: Locale;
  request: RequestDetail;
  organise: boolean;
  /** The search for a further institution. */
  q: string;
};

/** How the timetable has to take a request: priority, length, a fixed place, further institutions. */
export async function PlaceParts({ actor, edition, locale, request, organise, q }: Props) {
  const may = organise && mayDo("change", "ORGANISER", request);
  if (!may && request.guests.length === 0) return null;
  const [t, d, errors, choices, found] = await Promise.all([
    getTranslations("meeting-request.desk"),
    getTranslations("domain"),
    getTranslations("errors"),
    may ? pinChoices(actor, edition.id) : { slots: [], tables: [] },
    may ? searchParties(actor, edition.id, q) : [],
  ]);
  const hidden = { editionId: edition.id, id: request.id, version: String(request.version) };
  const inIt = [request.from, request.to, ...request.guests].map(({ id }) => id);
  const zone = edition.timeZone;
  return (
    <div className="grid gap-8">
      {may ? (
        <Part title={t("one.place")}>
          <FieldsForm
            action={change}
            hidden={hidden}
            errorTitle={errors("summary")}
            submit={t("one.save")}
            variant="quiet"
            size="dense"
            initial={{ priority: request.priority, length: String(request.length) }}
            fields={placeFields(t, d)}
          />
        </Part>
      ) : null}
      {may ? (
        <Part title={t("one.pin")} text={t("one.pinText")}>
          <PinForm
            {...{ request, hidden, choices, locale }}
            action={pin}
            day={(at) => formatDay(dayOf(at, zone), locale)}
            time={(at) => formatTime(at, zone)}
          />
        </Part>
      ) : null}
      <Part title={t("one.guests")}>
        <GuestList
          {...{ hidden, locale, q }}
          guests={request.guests}
          action={may ? guest : undefined}
          found={found.filter(({ id }) => !inIt.includes(id))}
        />
      </Part>
    </div>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="border-t border-edge pt-3">
      <h2 className="font-title text-lg">{title}</h2>
      {text ? <p className="text-sm text-ink-soft">{text}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}
