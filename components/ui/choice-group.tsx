import type { ChangeEventHandler } from "react";
import { Choice, type ChoiceOption } from "./choice";
import { describedBy, FieldNotes, type FieldProps, Mark } from "./field";

export type ChoiceGroupProps = FieldProps & {
  type: "radio" | "checkbox";
  options: ChoiceOption[];
  /** The values that are set at first. */
  chosen?: string[];
  /** Side by side from tablets up, for short answers. */
  columns?: 1 | 2 | 4;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

const grids = { 1: "grid gap-2", 2: "grid gap-2 sm:grid-cols-2", 4: "grid grid-cols-2 gap-2 sm:grid-cols-4" };

/** One question with several answers. The fieldset carries the id, so that an error summary can link to it. */
export function ChoiceGroup({
  type,
  options,
  chosen = [],
  columns = 1,
  onChange,
  ...field
}: ChoiceGroupProps) {
  const { name, label, help, error, mark, id = name } = field;
  const radios = type === "radio";
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      role={radios ? "radiogroup" : undefined}
      aria-invalid={radios && error ? true : undefined}
      {...describedBy(id, field)}
      className={error ? "min-w-0 border-l-4 border-brick pl-4" : "min-w-0"}
    >
      <legend className="float-left flex w-full flex-wrap items-baseline gap-x-2 font-medium">
        {label} <Mark>{mark}</Mark>
      </legend>
      <div className="clear-both grid gap-2 pt-1.5">
        <FieldNotes id={id} help={help} error={error} />
        <div className={grids[columns]}>
          {options.map(({ value, ...option }) => (
            <Choice
              key={value}
              {...{ type, name, value, onChange, ...option }}
              id={`${id}-${value}`}
              defaultChecked={chosen.includes(value)}
              invalid={!radios && Boolean(error)}
            />
          ))}
        </div>
      </div>
    </fieldset>
  );
}
