"use client";

import { ActionForm, type ActionFormProps } from "./action-form";
import { Button, type ButtonProps } from "./button";
import { FormControl, type FormField, keyOf } from "./form-control";

export type { FormField };

export type FieldsFormProps = Pick<ActionFormProps, "action" | "initial" | "errorTitle"> & {
  fields?: FormField[];
  /** Sent along unseen: what the form is about. */
  hidden?: Record<string, string>;
  submit: string;
  variant?: ButtonProps["variant"];
  size?: ButtonProps["size"];
};

/** A form of the desk from a description of its fields; without fields, a button that does one thing. */
export function FieldsForm({ fields = [], hidden = {}, submit, variant, size, ...form }: FieldsFormProps) {
  return (
    <ActionForm {...form} className={fields.length > 0 ? "grid max-w-3xl gap-5" : "grid gap-3"}>
      {(state, pending) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {fields.map((field) => (
            <FormControl key={keyOf(field)} field={field} state={state} />
          ))}
          <div>
            <Button variant={variant} size={size} disabled={pending}>
              {submit}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
