import "server-only";
import { summary } from "@/components/registration/error-lines";
import { formModel } from "@/components/registration/form-model";
import { countryChoices } from "@/lib/contact/country-rules";
import { splitPhone } from "@/lib/contact/phone-rules";
import { changeSchema } from "@/lib/delegate/change-schema";
import { loadDraft } from "@/lib/delegate/draft-service";
import { delegationChoices } from "@/lib/delegation/choice-queries";
import { institutionNames } from "@/lib/institution/name-rules";
import { fieldErrors } from "@/lib/platform/action/field-errors";
import { translatorFor } from "@/lib/platform/i18n/translate";
import type { OpenPass } from "../open-pass";

/** The details form: what was sent and refused, else what is stored. */
export async function details({ delegate, edition, locale, token }: OpenPass) {
  const draft = await loadDraft(token, edition.id);
  const t = await translatorFor(locale);
  const parsed = draft && changeSchema.safeParse(draft.values);
  const found = parsed?.error ? fieldErrors(parsed.error, t) : {};
  const refusal = draft?.refusal;
  const errors = refusal
    ? { ...found, [refusal.field ?? "form"]: t(`errors.${refusal.key}`, refusal.values) }
    : found;
  const delegations = await delegationChoices(edition, locale);
  return {
    model: formModel(draft?.values ?? null, stored(delegate), errors),
    errors: summary(errors, t, delegate.side),
    countries: countryChoices(locale),
    delegations: delegations.filter(({ side }) => side === delegate.side),
    chosen: { id: delegate.institutionId, name: institutionNames(delegate.institution, locale).lead.text },
    found: null,
  };
}

function stored(delegate: OpenPass["delegate"]): Record<string, string> {
  const {
    side,
    nativeFamily,
    nativeGiven,
    latinFamily,
    latinGiven,
    reading,
    honorific,
    position,
    role,
    email,
  } = delegate;
  return {
    ...{
      side,
      nativeFamily,
      nativeGiven,
      latinFamily,
      latinGiven,
      reading,
      honorific,
      position,
      role,
      email,
    },
    phoneCountry: delegate.phoneCountry ?? "CN",
    phone: (delegate.phone && splitPhone(delegate.phone)?.national) ?? "",
    messenger: delegate.messenger,
    messengerId: delegate.messengerId ?? "",
    delegationId: delegate.delegationId ?? "",
    institutionId: delegate.institutionId,
    dietary: delegate.dietary ?? "",
    access: delegate.access ?? "",
    locale: delegate.locale,
    interpretation: delegate.interpretation ? "on" : "",
  };
}
