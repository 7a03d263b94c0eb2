/** What the form's fields hold and what is wrong with them. */
export type FormModel = {
  text: (name: string) => string;
  list: (name: string) => string[];
  /** Ready for a control of `components/ui`. */
  field: (name: string) => { name: string; defaultValue: string; error?: string };
  error: (name: string) => string | undefined;
};

/** @param defaults what a field holds when nothing was sent yet */
export function formModel(
  sent: Record<string, string | string[]> | null,
  defaults: Record<string, string>,
  errors: Record<string, string>,
): FormModel {
  const list = (name: string) => {
    const value = sent && Object.hasOwn(sent, name) ? sent[name] : sent ? undefined : defaults[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  };
  const text = (name: string) => list(name)[0] ?? "";
  const error = (name: string) => (Object.hasOwn(errors, name) ? errors[name] : undefined);
  return { text, list, error, field: (name) => ({ name, defaultValue: text(name), error: error(name) }) };
}
