"use client";

import { ActionForm, type ActionFormProps } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormControl, type FormField, keyOf } from "@/components/ui/form-control";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { PartyChoice } from "./party-choice";
import { PartyPicker, type PickerLabels } from "./party-picker";

type Props = Pick<ActionFormProps, "action" | "initial" | "errorTitle"> & {
  hidden: Record<string, string>;
  fields: FormField[];
  parties: PartyChoice[];
  locale: Locale;
  labels: PickerLabels & { submit: string };
};

/** A new agreement or a changed one. */
export function AgreementForm({ hidden, fields, parties, locale, labels, ...form }: Props) {
  const { submit, ...picker } = labels;
  return (
    <ActionForm {...form} className="grid max-w-3xl gap-5">
      {(state, pending) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <PartyPicker initial={parties} locale={locale} labels={picker} error={state("parties").error} />
          {fields.map((field) => (
            <FormControl key={keyOf(field)} field={field} state={state} />
          ))}
          <div>
            <Button disabled={pending}>{submit}</Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
