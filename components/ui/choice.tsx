import type { ChangeEventHandler, ReactNode } from "react";
import { classNames } from "./class-names";

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  /** A second, quieter line: hour, room, seats left. */
  note?: ReactNode;
  lang?: string;
  disabled?: boolean;
};

export type ChoiceProps = ChoiceOption & {
  type: "radio" | "checkbox";
  name: string;
  id?: string;
  defaultChecked?: boolean;
  invalid?: boolean;
  required?: boolean;
  describedBy?: string;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

/** One card that can be ticked; the whole card is the target. */
export function Choice({ label, note, lang, invalid, describedBy, ...input }: ChoiceProps) {
  return (
    <label
      lang={lang}
      className={classNames(
        "flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-edge bg-sheet px-3 py-2",
        "has-checked:border-celadon has-checked:bg-celadon-wash has-checked:outline has-checked:outline-celadon",
        "has-disabled:cursor-not-allowed has-disabled:border-rule has-disabled:bg-wash has-disabled:text-ink-soft",
        invalid && "border-brick",
      )}
    >
      <input
        {...input}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        className="mt-[calc((1lh-1.25rem)/2)] size-5 shrink-0 accent-celadon"
      />
      <span className="grid min-w-0">
        <span>{label}</span>
        {note ? <span className="text-sm text-ink-soft">{note}</span> : null}
      </span>
    </label>
  );
}
