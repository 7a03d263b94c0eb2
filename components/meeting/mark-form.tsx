"use client";

import { ActionForm, type ActionFormProps } from "@/components/ui/action-form";
import { Button, type ButtonProps } from "@/components/ui/button";

export type MarkButton = { value: string; label: string; variant?: ButtonProps["variant"] };

type Props = Pick<ActionFormProps, "action" | "errorTitle" | "id"> & {
  hidden: Record<string, string>;
  /** What the buttons are about, for those who hear them. */
  about: string;
  buttons: MarkButton[];
};

/** One tap each: what became of a meeting. */
export function MarkForm({ about, hidden, buttons, ...form }: Props) {
  return (
    <ActionForm {...form} className="grid gap-2">
      {(_field, pending) => (
        <fieldset className="flex min-w-0 flex-wrap gap-1.5">
          <legend className="sr-only">{about}</legend>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {buttons.map(({ value, label, variant = "quiet" }) => (
            <Button key={value} name="mark" value={value} size="dense" variant={variant} disabled={pending}>
              {label}
            </Button>
          ))}
        </fieldset>
      )}
    </ActionForm>
  );
}
