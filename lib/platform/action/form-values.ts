/**
 * A form as an object: a name sent once is a string, sent more often a list. React's own fields are left out.
 * Whoever calls an action by hand chooses its arguments: what is no form has no values.
 */
export function formValues(form: unknown): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  if (!(form instanceof FormData)) return values;
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const sent = form.getAll(name).filter((value) => typeof value === "string");
    // A plain object, but nothing that was sent may reach its prototype.
    Object.defineProperty(values, name, {
      value: sent.length === 1 ? sent[0] : sent,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return values;
}
