"use client";

import { ActionForm, type ActionFormProps } from "./action-form";
import { Button, type ButtonProps } from "./button";
import { FormControl, type FormField, keyOf } from "./form-control";

export type { FormField };
/** `id` where several questions are sent under one name. */
type Question = { name: string; id?: string; label: string; help?: string; mark?: string };
type Typed = Question & {
  lang?: string;
  type?: HTMLInputTypeAttribute;
  inputMode?: "numeric" | "email" | "text";
  autoComplete?: string;
};

/** One question of a form, as data: a server page describes it, so that no text has to ship in a script. */
export type FormField =
  | ({ kind: "text" } & Typed)
  | ({ kind: "textarea"; rows?: number } & Typed)
  | ({ kind: "select"; options: SelectProps["options"]; placeholder?: string } & Question)
  | ({ kind: "choice"; type: "radio" | "checkbox"; options: ChoiceOption[]; columns?: 1 | 2 | 4 } & Question)
  | { kind: "group"; label: string; help?: string; fields: FormField[]; columns?: 1 | 2 | 4 };

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

const grids = {
  1: "grid gap-4",
  2: "grid items-start gap-4 sm:grid-cols-2",
  4: "grid grid-cols-2 items-end gap-4 lg:grid-cols-4",
};

function Control({ field, state }: { field: FormField; state: State }) {
  if (field.kind === "group") {
    const { label, help, fields, columns = 2 } = field;
    return (
      <fieldset className="min-w-0 border-t border-rule pt-3">
        <legend className="pr-3 font-title">{label}</legend>
        {help ? <p className="mb-2 text-sm text-ink-soft">{help}</p> : null}
        <div className={grids[columns]}>
          {fields.map((inner) => (
            <Control key={keyOf(inner)} field={inner} state={state} />
          ))}
        </div>
      </fieldset>
    );
  }
  const { chosen, defaultValue, error } = state(field.name);
  if (field.kind === "choice") {
    const { kind, ...props } = field;
    return <ChoiceGroup {...props} error={error} chosen={chosen} />;
  }
  if (field.kind === "select") {
    const { kind, ...props } = field;
    return <Select {...props} error={error} defaultValue={defaultValue} />;
  }
  if (field.kind === "textarea") {
    const { kind, type, ...props } = field;
    return <Textarea {...props} error={error} defaultValue={defaultValue} />;
  }
  const { kind, ...props } = field;
  return <TextInput {...props} error={error} defaultValue={defaultValue} />;
}

const keyOf = (field: FormField) => (field.kind === "group" ? field.label : (field.id ?? field.name));
