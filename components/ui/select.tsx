import type { SelectHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { Field, type FieldProps } from "./field";
import { controlClass } from "./text-input";

export type SelectOption = { value: string; label: string; lang?: string; disabled?: boolean };
export type SelectGroup = { label: string; options: SelectOption[] };

export type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | "children"> & {
    options: (SelectOption | SelectGroup)[];
    /** The first, empty choice: "Choose …". Leave out where one answer is always set. */
    placeholder?: string;
  };

/** The platform's own list: every phone has a good one. */
export function Select({
  name,
  id,
  label,
  help,
  error,
  mark,
  options,
  placeholder,
  className,
  ...rest
}: SelectProps) {
  return (
    <Field name={name} id={id} label={label} help={help} error={error} mark={mark}>
      {(wiring) => (
        // React resets a form after its action without restoring a select: a new default needs a new element.
        <select
          key={String(rest.defaultValue)}
          {...rest}
          {...wiring}
          className={classNames(controlClass, className)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((entry) =>
            "options" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map(option)}
              </optgroup>
            ) : (
              option(entry)
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function option({ value, label, lang, disabled }: SelectOption) {
  return (
    <option key={value} value={value} lang={lang} disabled={disabled}>
      {label}
    </option>
  );
}
