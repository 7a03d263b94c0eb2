import { fourLanguages, inFourLanguages } from "@/components/edition/edition-fields";
import type { FormField } from "@/components/ui/fields-form";
import { venueLocal } from "@/lib/edition/venue-time-rules";
import type { Side } from "@/lib/names/schema";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { type RoomView, SESSION_KINDS, type SessionView } from "@/lib/programme/schema";

type Words = (key: string, values?: Record<string, string | number>) => string;
type Around = { locale: Locale; rooms: RoomView[]; sideOrder: Side[]; zone: string };

/** What is asked of a session; times are the venue's. */
export function sessionFields(
  t: Words,
  domain: Words,
  { locale, rooms, sideOrder, zone }: Around,
): FormField[] {
  const language = (one: string) => domain(`language.${one}`);
  const roomOptions = rooms.map(({ id, name, capacity }) => ({
    value: id,
    label: t("form.roomOption", { name: pick(name, locale), capacity }),
  }));
  const moment = (name: "startsAt" | "endsAt"): FormField => ({
    kind: "text",
    type: "datetime-local",
    name,
    label: t(`form.${name}`),
  });
  const count = (name: string, label: string): FormField => ({
    kind: "text",
    name,
    label,
    inputMode: "numeric",
  });
  const ticked = (name: "bookable" | "closed"): FormField => ({
    kind: "choice",
    type: "checkbox",
    name,
    label: "",
    options: [{ value: "yes", label: t(`form.${name}`), note: t(`form.${name}Note`) }],
  });
  return [
    inFourLanguages("title", t("form.title"), language),
    {
      kind: "group",
      label: t("form.place"),
      help: t("venueTime", { zone }),
      fields: [
        {
          kind: "select",
          name: "kind",
          label: t("form.kind"),
          options: SESSION_KINDS.map((value) => ({ value, label: domain(`sessionKind.${value}`) })),
        },
        {
          kind: "select",
          name: "roomId",
          label: t("form.room"),
          placeholder: t("form.noRoom"),
          options: roomOptions,
        },
        moment("startsAt"),
        moment("endsAt"),
      ],
    },
    {
      kind: "group",
      label: t("form.seats"),
      help: t("form.seatsHelp"),
      columns: 4,
      fields: [
        count("capacity", t("form.capacity")),
        ...sideOrder.map((side) => count(`quota${side}`, t("form.quota", { side: domain(`side.${side}`) }))),
      ],
    },
    { kind: "group", label: t("form.signUp"), fields: [ticked("bookable"), ticked("closed")] },
    {
      kind: "choice",
      type: "checkbox",
      columns: 4,
      name: "languages",
      label: t("form.languages"),
      options: LOCALES.map((value) => ({ value, label: language(value) })),
    },
    inFourLanguages("summary", t("form.summary"), language, "textarea"),
  ];
}

/** A session as its form holds it. */
export function sessionValues(session: SessionView, timeZone: string): Record<string, string | string[]> {
  const quotas = session.sides.map(({ side, quota }) => [
    `quota${side}`,
    quota === null ? "" : String(quota),
  ]);
  return {
    ...fourLanguages("title", session.title),
    ...fourLanguages("summary", session.summary),
    ...Object.fromEntries(quotas),
    kind: session.kind,
    roomId: session.room?.id ?? "",
    startsAt: venueLocal(session.startsAt, timeZone),
    endsAt: venueLocal(session.endsAt, timeZone),
    languages: session.languages,
    capacity: String(session.capacity),
    bookable: session.bookable ? "yes" : "",
    closed: session.closed ? "yes" : "",
  };
}
