import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type FieldState, FormControl, type FormField, keyOf } from "@/components/ui/form-control";

type Props = {
  action: (form: FormData) => Promise<void>;
  hidden: Record<string, string>;
  fields: FormField[];
  state: (name: string) => FieldState;
  errors: { field: string; message: string }[];
  submit: string;
};

/** An institution's form as plain HTML: it works without JavaScript, and what was refused stands in it again. */
export function OwnProfileForm({ action, hidden, fields, state, errors, submit }: Props) {
  const ui = useTranslations("ui");
  return (
    <form id="profile" action={action} noValidate className="grid max-w-3xl gap-8">
      <ErrorSummary title={ui("errorsTitle", { count: errors.length })} errors={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <FormControl key={keyOf(field)} field={field} state={state} />
      ))}
      <Button className="justify-self-start">{submit}</Button>
    </form>
  );
}
