import { institutionNames } from "@/lib/institution/name-rules";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PartyChoice } from "./party-choice";
import type { PickerLabels } from "./party-picker";

type Words = (key: string, values?: Record<string, string>) => string;

/** The picker's words; # stands where a script puts a name or a number. */
export const pickerLabels = (t: Words): PickerLabels => ({
  legend: t("picker.legend"),
  help: t("picker.help"),
  search: t("picker.search"),
  list: t("picker.list"),
  none: t("picker.none"),
  count: t("picker.count", { count: "#" }),
  up: t("picker.up", { name: "#" }),
  remove: t("picker.remove", { name: "#" }),
  added: t("picker.added", { name: "#" }),
});

export const partyChoices = (parties: PartyInstitution[], locale: Locale): PartyChoice[] =>
  parties.map((party) => {
    const { lead, own } = institutionNames(party, locale);
    return { id: party.id, name: lead.text, lang: lead.lang, note: own?.text, noteLang: own?.lang };
  });
