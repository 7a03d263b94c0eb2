import type { FormField } from "@/components/ui/fields-form";
import { MESSENGERS } from "@/lib/contact/schema";
import { DELEGATE_ROLES } from "@/lib/delegate/schema";
import { INSTITUTION_KINDS, INSTITUTION_LEVELS } from "@/lib/institution/schema";
import { HONORIFICS, type Side } from "@/lib/names/schema";
import { LOCALE_NAMES, LOCALES, langTag } from "@/lib/platform/i18n/locales";

type Words = (key: string, values?: Record<string, string>) => string;

export type PersonChoices = {
  t: Words;
  domain: Words;
  names: Words;
  /** Empty where it is not known yet: then the labels speak of no script. */
  side: Side | "";
  delegations: { id: string; name: string; side: Side }[];
  countries: { value: string; label: string }[];
  /** The institution that the person has: it can be kept. */
  institution?: { id: string; name: string };
};

/** What the desk asks of a person: the fields of the registration form, in a denser order. */
export function personFields(choices: PersonChoices): FormField[] {
  return [nameGroup(choices), workGroup(choices), contactGroup(choices), needsGroup(choices)];
}

function nameGroup({ t, names, domain, side }: PersonChoices): FormField {
  const text = (name: string, lang?: string): FormField => ({
    kind: "text",
    name,
    label: names(`${name}.label`, { side }),
    lang,
  });
  return {
    kind: "group",
    label: t("section.name"),
    columns: 2,
    fields: [
      text("nativeFamily"),
      text("nativeGiven"),
      text("latinFamily", "en"),
      text("latinGiven", "en"),
      ...(side === "JP" || side === "" ? [text("reading", "ja")] : []),
      select("honorific", names("honorific.label"), HONORIFICS, (one) => domain(`honorific.${one}`)),
    ],
  };
}

function workGroup({ t, domain, side, delegations, institution }: PersonChoices): FormField {
  const own = side === "" ? delegations : delegations.filter((one) => one.side === side);
  return {
    kind: "group",
    label: t("section.work"),
    columns: 2,
    fields: [
      ...(institution
        ? [
            {
              kind: "select" as const,
              name: "institutionId",
              label: t("field.institutionId"),
              options: [
                { value: institution.id, label: institution.name },
                { value: "", label: t("otherInstitution") },
              ],
            },
          ]
        : []),
      { kind: "text", name: "institutionName", label: t("institutionName"), help: t("institutionHelp") },
      select(
        "institutionKind",
        t("field.kind"),
        INSTITUTION_KINDS,
        (one) => domain(`kind.${one}`),
        t("choose"),
      ),
      select(
        "institutionLevel",
        t("level"),
        INSTITUTION_LEVELS,
        (one) => domain(`level.${one}`),
        t("choose"),
      ),
      { kind: "text", name: "position", label: t("field.position") },
      select("role", t("field.role"), DELEGATE_ROLES, (one) => domain(`role.${one}`)),
      {
        kind: "select",
        name: "delegationId",
        label: t("field.delegationId"),
        placeholder: t("filter.noDelegation"),
        options: own.map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
  };
}

function contactGroup({ t, domain, countries }: PersonChoices): FormField {
  return {
    kind: "group",
    label: t("section.contact"),
    columns: 2,
    fields: [
      { kind: "text", type: "email", inputMode: "email", name: "email", label: t("field.email") },
      {
        kind: "select",
        name: "locale",
        label: t("field.locale"),
        options: LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: langTag(value) })),
      },
      { kind: "select", name: "phoneCountry", label: t("field.phoneCountry"), options: countries },
      { kind: "text", type: "tel", name: "phone", label: t("field.phone") },
      select("messenger", t("field.messenger"), MESSENGERS, (one) => domain(`messenger.${one}`)),
      { kind: "text", name: "messengerId", label: t("field.messengerId") },
    ],
  };
}

function needsGroup({ t }: PersonChoices): FormField {
  return {
    kind: "group",
    label: t("section.needs"),
    columns: 2,
    fields: [
      { kind: "textarea", rows: 2, name: "dietary", label: t("field.dietary") },
      { kind: "textarea", rows: 2, name: "access", label: t("field.access") },
      {
        kind: "choice",
        type: "checkbox",
        name: "interpretation",
        label: t("field.interpretation"),
        options: [{ value: "yes", label: t("interpretationNeeded") }],
      },
    ],
  };
}

function select(
  name: string,
  label: string,
  values: readonly string[],
  word: (value: string) => string,
  placeholder?: string,
): FormField {
  return {
    kind: "select",
    name,
    label,
    placeholder,
    options: values.map((value) => ({ value, label: word(value) })),
  };
}
