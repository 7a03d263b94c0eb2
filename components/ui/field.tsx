import type { ReactNode } from "react";
import { Icon } from "./icon";

export type FieldProps = {
  /** The form field's name; also its id unless `id` is given, so that an error summary can link to it. */
  name: string;
  id?: string;
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and what to do, in words. */
  error?: string;
  /** "required" or "optional", in the reader's language. */
  mark?: string;
};

type Wiring = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };

/** The frame of every one-line question; `children` receives what ties the control to help and error. */
export function Field({ children, ...field }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = field.id ?? field.name;
  return (
    <div className={field.error ? "grid gap-1.5 border-l-4 border-brick pl-4" : "grid gap-1.5"}>
      <label htmlFor={id} className="flex flex-wrap items-baseline gap-x-2 font-medium">
        {field.label}
        <Mark>{field.mark}</Mark>
      </label>
      <FieldNotes id={id} help={field.help} error={field.error} />
      {children({
        id,
        name: field.name,
        ...describedBy(id, field),
        "aria-invalid": field.error ? true : undefined,
      })}
    </div>
  );
}

/** The ids of the help and error texts that {@link FieldNotes} draws, for `aria-describedby`. */
export function describedBy(id: string, { help, error }: Pick<FieldProps, "help" | "error">) {
  const ids = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return ids ? { "aria-describedby": ids } : {};
}

export function FieldNotes({ id, help, error }: { id: string } & Pick<FieldProps, "help" | "error">) {
  return (
    <>
      {help ? (
        <div id={`${id}-help`} className="text-sm text-ink-soft">
          {help}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 font-medium text-brick">
          <Icon name="alert" className="mt-[calc((1lh-1.25em)/2)]" />
          {error}
        </p>
      ) : null}
    </>
  );
}

export function Mark({ children }: { children?: string }) {
  return children ? <span className="text-sm font-normal text-ink-soft">{children}</span> : null;
}
