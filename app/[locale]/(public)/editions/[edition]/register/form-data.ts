import "server-only";
import { randomUUID } from "node:crypto";
import { summary } from "@/components/registration/error-lines";
import { formModel } from "@/components/registration/form-model";
import { countryChoices } from "@/lib/contact/country-rules";
import type { Draft, SavedDraft } from "@/lib/delegate/draft-service";
import { registrationSchema } from "@/lib/delegate/schema";
import { delegationChoices } from "@/lib/delegation/choice-queries";
import type { EditionView } from "@/lib/edition/schema";
import { institutionChoice } from "@/lib/institution/choice-queries";
import { searchInstitutions } from "@/lib/institution/queries";
import type { Side } from "@/lib/names/schema";
import { fieldErrors } from "@/lib/platform/action/field-errors";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { sentences } from "./sentences";

const SIDE_OF: Record<Locale, Side | ""> = { zh: "CN", ja: "JP", ko: "KR", en: "" };
const COUNTRY_OF: Record<Locale, string> = { zh: "CN", ja: "JP", ko: "KR", en: "CN" };

/** What the form shows: what was sent, what was wrong with it, and what there is to choose from. */
export async function answers(edition: EditionView, locale: Locale, draft: SavedDraft | null) {
  const errors = draft?.sent ? await mistakes(locale, draft) : {};
  const defaults = { side: SIDE_OF[locale], phoneCountry: COUNTRY_OF[locale], locale };
  const model = formModel(draft?.values ?? null, defaults, errors);
  const typed = model.text("institutionName");
  const chosenId = model.text("institutionId");
  return {
    model,
    errors: summary(errors, await translatorFor(locale), model.text("side")),
    submissionId: submissionId(model.text("submissionId")),
    stamp: draft?.stamp ?? "",
    delegations: await delegationChoices(edition, locale),
    countries: countryChoices(locale),
    chosen: chosenId ? await institutionChoice(chosenId, locale) : null,
    found: draft && !draft.sent && typed ? await searchInstitutions(typed, undefined, locale) : null,
    sentences: await sentences(locale),
  };
}

async function mistakes(locale: Locale, draft: Draft): Promise<Record<string, string>> {
  const t = await translatorFor(locale);
  const parsed = registrationSchema.safeParse(draft.values);
  const found = parsed.success ? {} : fieldErrors(parsed.error, t);
  if (!draft.refusal) return found;
  const { key, values, field } = draft.refusal;
  return { ...found, [field ?? ""]: t(`errors.${key}`, values) };
}

/** The number of a sending stays with it while mistakes are mended; a new form gets a new one. */
function submissionId(sent: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sent) ? sent : randomUUID();
}
