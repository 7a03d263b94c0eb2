/** What was typed on top of the form of this stamp. */
type Kept = { stamp: string; entries: [name: string, value: string][] };

const OWN = new Set(["edition", "submissionId", "intent"]);

/** Keeps what stands in the form, in this tab, under the stamp of what the server put into it. */
export function keepEntries(form: HTMLFormElement, key: string, stamp: string): void {
  const entries = [...new FormData(form)].flatMap(([name, value]): Kept["entries"] =>
    typeof value === "string" && isTyped(name) ? [[name, value]] : [],
  );
  sessionStorage.setItem(key, JSON.stringify({ stamp, entries } satisfies Kept));
}

/**
 * Puts back what was typed since the server last answered, and says whether there was anything. What somebody
 * has typed already, before this script came, is newer and stays.
 */
export function restoreEntries(form: HTMLFormElement, key: string, stamp: string): boolean {
  const stored = sessionStorage.getItem(key);
  const kept = stored ? (JSON.parse(stored) as Kept) : null;
  if (kept?.stamp !== stamp) return false;
  const fields = [...form.elements].filter(isField).filter(({ name }) => isTyped(name));
  const touched = new Set(fields.filter(isTouched).map(({ name }) => name));
  for (const field of fields.filter(({ name }) => !touched.has(name))) {
    fill(
      field,
      kept.entries.filter(([name]) => name === field.name).map(([, value]) => value),
    );
  }
  return kept.entries.some(([, value]) => value !== "");
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

function isTyped(name: string): boolean {
  return name !== "" && !OWN.has(name) && !name.startsWith("$");
}

/** Whether something was typed or chosen in it since the server wrote it. */
export function isAltered(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => isField(field) && isTyped(field.name) && isTouched(field));
}

/** Does it differ from what the server put there? */
function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    return field.value !== (first?.value ?? "");
  }
  return isTicked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function fill(field: Field, values: string[]): void {
  if (isTicked(field)) field.checked = values.includes(field.value);
  else field.value = values[0] ?? "";
}

function isTicked(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);
}
