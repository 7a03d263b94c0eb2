import type { FormField } from "@/components/ui/form-control";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { SECTOR_GROUPS } from "@/lib/matching/sector-schema";
import { slotsAway } from "@/lib/matching-profile/absence-rules";
import { MOST_CITIES, MOST_SECTORS, MOST_TEXT } from "@/lib/matching-profile/input-schema";
import type { ProfileChoices, ProfileDetail, ProfileSlot } from "@/lib/matching-profile/schema";
import { SIDES } from "@/lib/names/schema";
import { LOCALE_NAMES, LOCALES, langTag } from "@/lib/platform/i18n/locales";
import { type ProfileWords, peopleFields, type Reader } from "./people-fields";

/** What an institution is asked, in order. */
export function profileFields(words: ProfileWords, choices: ProfileChoices, reader: Reader): FormField[] {
  const { t } = words;
  return [
    { kind: "group", label: t("group.business"), columns: 1, fields: business(words) },
    { kind: "group", label: t("group.partners"), columns: 1, fields: partners(words, reader) },
    { kind: "group", label: t("group.people"), columns: 1, fields: peopleFields(words, choices, reader) },
  ];
}

/** What the fields hold at first. */
export function profileValues(
  profile: ProfileDetail,
  slots: ProfileSlot[],
): Record<string, string | string[]> {
  const { offers, seeks, offersText, seeksText, textLocale, partnerKinds, partnerSides, languages } = profile;
  return {
    ...{ offers, seeks, offersText, seeksText, textLocale, partnerKinds, partnerSides, languages },
    cities: profile.cities.join("\n"),
    listed: profile.listed ? "yes" : "",
    attendees: profile.attendees.map(({ id }) => id),
    absences: slotsAway(slots, profile.absences),
    representativeId: profile.representative?.id ?? "",
    tableId: profile.table?.id ?? "",
    maxMeetings: profile.maxMeetings === null ? "" : String(profile.maxMeetings),
  };
}

function business({ t, s }: ProfileWords): FormField[] {
  const groups = Object.entries(SECTOR_GROUPS).map(([group, sectors]) => ({
    label: s(`group.${group}`),
    options: sectors.map((value) => ({ value, label: s(`name.${value}`) })),
  }));
  const sectors = (name: "offers" | "seeks"): FormField => ({
    ...{ kind: "grouped", name, label: t(`field.${name}`), help: t("help.sectors", { most: MOST_SECTORS }) },
    groups,
  });
  const text = (name: "offersText" | "seeksText"): FormField => ({
    ...{ kind: "textarea", name, label: t(`field.${name}`), help: t("help.text", { most: MOST_TEXT }) },
  });
  const languages = LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one], lang: langTag(one) }));
  return [
    sectors("offers"),
    text("offersText"),
    sectors("seeks"),
    text("seeksText"),
    { kind: "select", name: "textLocale", label: t("field.textLocale"), options: languages },
  ];
}

function partners({ t, d }: ProfileWords, { sideOrder }: Reader): FormField[] {
  const choice = (
    name: "partnerSides" | "partnerKinds",
    values: readonly string[],
    word: string,
  ): FormField => ({
    ...{ kind: "choice", type: "checkbox", name, label: t(`field.${name}`), help: t("help.partners") },
    ...{ columns: 2, options: values.map((value) => ({ value, label: d(`${word}.${value}`) })) },
  });
  const sides = [...sideOrder, ...SIDES.filter((side) => !sideOrder.includes(side))];
  return [
    choice("partnerSides", sides, "side"),
    choice("partnerKinds", INSTITUTION_KINDS, "kind"),
    {
      ...{ kind: "textarea", name: "cities", label: t("field.cities") },
      help: t("help.cities", { most: MOST_CITIES }),
    },
  ];
}
