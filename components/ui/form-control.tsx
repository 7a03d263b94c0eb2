import type { HTMLInputTypeAttribute } from "react";
import type { ChoiceOption } from "./choice";
import { ChoiceGroup } from "./choice-group";
import { GroupedChoice, type OptionGroup } from "./grouped-choice";
import { Select, type SelectProps } from "./select";
import { TextInput } from "./text-input";
import { Textarea } from "./textarea";

type Question = { name: string; label: string; help?: string; mark?: string };
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
  | ({ kind: "grouped"; groups: OptionGroup[]; columns?: 1 | 2 | 4 } & Question)
  | { kind: "group"; label: string; help?: string; fields: FormField[]; columns?: 1 | 2 | 4 };

/** What a field holds and what is wrong with it. */
export type FieldState = { error?: string; defaultValue?: string; chosen?: string[] };

const grids = {
  1: "grid gap-4",
  2: "grid items-start gap-4 sm:grid-cols-2",
  4: "grid grid-cols-2 items-end gap-4 lg:grid-cols-4",
};

/** The control of a described question; in a script and on a page without one alike. */
export function FormControl({ field, state }: { field: FormField; state: (name: string) => FieldState }) {
  if (field.kind === "group") {
    const { label, help, fields, columns = 2 } = field;
    return (
      <fieldset className="min-w-0 border-t border-rule pt-3">
        <legend className="pr-3 font-title">{label}</legend>
        {help ? <p className="mb-2 text-sm text-ink-soft">{help}</p> : null}
        <div className={grids[columns]}>
          {fields.map((inner) => (
            <FormControl key={keyOf(inner)} field={inner} state={state} />
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
  if (field.kind === "grouped") {
    const { kind, ...props } = field;
    return <GroupedChoice {...props} error={error} chosen={chosen} />;
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

/** Tells a field from those beside it. */
export const keyOf = (field: FormField) => (field.kind === "group" ? field.label : field.name);
