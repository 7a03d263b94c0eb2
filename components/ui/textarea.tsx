import type { TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { Field, type FieldProps } from "./field";
import { controlClass } from "./text-input";

export type TextareaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps>;

export function Textarea({
  name,
  id,
  label,
  help,
  error,
  mark,
  className,
  rows = 4,
  ...rest
}: TextareaProps) {
  return (
    <Field name={name} id={id} label={label} help={help} error={error} mark={mark}>
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          rows={rows}
          className={classNames(controlClass, "field-sizing-content min-h-28", className)}
        />
      )}
    </Field>
  );
}
