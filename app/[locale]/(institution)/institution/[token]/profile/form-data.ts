import "server-only";
import { changedFields } from "@/components/matching-profile/changed-fields";
import { profileValues } from "@/components/matching-profile/profile-fields";
import type { FieldState } from "@/components/ui/form-control";
import type { SavedDraft } from "@/lib/delegate/draft-service";
import { profileInput } from "@/lib/matching-profile/input-schema";
import type { ProfileChoices, ProfileDetail } from "@/lib/matching-profile/schema";
import { fieldErrors } from "@/lib/platform/action/field-errors";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type Translator, translatorFor } from "@/lib/platform/i18n/translate";

/** The form as it was sent and refused, else as it is stored. */
export async function formData(
  profile: ProfileDetail,
  choices: ProfileChoices,
  draft: SavedDraft | null,
  locale: Locale,
) {
  const t = await translatorFor(locale);
  const errors = draft ? errorsOf(draft, t, locale) : {};
  const stored = profileValues(profile, choices.slots);
  // Ticks for slots that are gone say nothing of those that have come in their place.
  const recut = draft !== null && draft.values.slotsSeen !== choices.seen;
  const held = draft ? { ...draft.values, ...(recut ? { absences: stored.absences ?? [] } : {}) } : stored;
  const state = (name: string): FieldState => {
    const value = Object.hasOwn(held, name) ? held[name] : undefined;
    const chosen = value === undefined ? [] : [value].flat();
    return { error: errors[name], defaultValue: chosen[0] ?? "", chosen };
  };
  const lines = Object.entries(errors).map(([field, message]) => lineOf(field, message, t));
  return { state, errors: lines, stale: draft?.refusal?.key === "profile.changed" };
}

function errorsOf({ values, refusal }: SavedDraft, t: Translator, locale: Locale): Record<string, string> {
  const parsed = profileInput.safeParse(values);
  const found = parsed.success ? {} : fieldErrors(parsed.error, t);
  if (!refusal) return found;
  const { key, values: told } = changedFields(refusal, t, locale);
  return { ...found, [refusal.field ?? "profile"]: t(`errors.${key}`, told) };
}

const NAMED = Object.keys(profileInput.shape).filter((name) => name !== "version" && name !== "slotsSeen");

function lineOf(field: string, message: string, t: Translator) {
  if (!NAMED.includes(field)) return { field: "profile", message };
  const name = t(`matching-profile.field.${field}`);
  return { field, message: t("registration.errorLine", { name, message }) };
}
