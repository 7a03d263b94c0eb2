import type { Translator } from "@/lib/platform/i18n/translate";

/** The form's fields in its order, with the key of the label each carries there. */
const LABELS: Record<string, string> = {
  side: "registration.side.label",
  nativeFamily: "names.nativeFamily.label",
  nativeGiven: "names.nativeGiven.label",
  reading: "names.reading.label",
  latinFamily: "names.latinFamily.label",
  latinGiven: "names.latinGiven.label",
  honorific: "names.honorific.label",
  institutionName: "registration.institution.label",
  institutionKind: "registration.institutionKind.label",
  institutionLevel: "registration.institutionLevel.label",
  position: "registration.position.label",
  delegationId: "registration.delegation.label",
  role: "registration.role.label",
  email: "contact.email.label",
  phoneCountry: "contact.phoneCountry.label",
  phone: "contact.phone.label",
  messenger: "contact.messenger.label",
  messengerId: "contact.messengerId.label",
  sessionIds: "registration.sessions.legend",
  locale: "registration.locale.label",
  dietary: "registration.dietary.label",
  access: "registration.access.label",
  consents: "registration.consents.legend",
};
const ORDER = Object.keys(LABELS);

/** The lines of the summary in the form's order: each names its field as the form does, and links to it. */
export function summary(
  errors: Record<string, string>,
  t: Translator,
  side: string,
): { field: string; message: string }[] {
  const place = (field: string) => (LABELS[field] ? ORDER.indexOf(field) : ORDER.length);
  const fields = Object.keys(errors).sort((a, b) => place(a) - place(b));
  return fields.map((field) => {
    const label = LABELS[field];
    const message = errors[field] ?? "";
    if (!label) return { field: "registration", message };
    return {
      field,
      message: t("registration.errorLine", { name: t(label, { side: side || "OBSERVER" }), message }),
    };
  });
}
