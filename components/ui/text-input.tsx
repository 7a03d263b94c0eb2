import type { InputHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { Field, type FieldProps } from "./field";

/** 16 px at least: iOS zooms the page into anything smaller. */
export const controlClass =
  "min-h-11 w-full rounded-md border border-edge bg-sheet px-3 py-2 text-base text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-brick disabled:bg-wash disabled:text-ink-soft";

export type TextInputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps>;

export function TextInput({
  name,
  id,
  label,
  help,
  error,
  mark,
  className,
  type = "text",
  ...rest
}: TextInputProps) {
  return (
    <Field name={name} id={id} label={label} help={help} error={error} mark={mark}>
      {(wiring) => (
        <input {...rest} {...wiring} type={type} className={classNames(controlClass, className)} />
      )}
    </Field>
  );
}
