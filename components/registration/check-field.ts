import { registrationSchema } from "@/lib/delegate/schema";
import { formValues } from "@/lib/platform/action/form-values";
import { isField } from "./kept-entries";

/** Judges the form by the schema and shows what it says of the one field that was left. */
export function checkField(
  form: HTMLFormElement,
  left: HTMLElement,
  sentences: Record<string, string>,
): void {
  const name = left.getAttribute("name");
  if (!name || !isField(left)) return;
  if (/^(radio|checkbox|hidden)$/.test(left.type) || (left.value === "" && !left.ariaInvalid)) return;
  const judged = registrationSchema.safeParse(formValues(new FormData(form)));
  const issue = judged.error?.issues.find(({ path }) => path[0] === name);
  show(left, issue ? (sentences[issue.message] ?? sentences.other ?? "") : "");
}

/** The error stands where the server would write it: before the control, tied to it for screen readers. */
function show(control: HTMLElement, sentence: string): void {
  const id = `${control.id}-error`;
  const known = document.getElementById(id);
  const others = (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((one) => one && one !== id);
  control.setAttribute("aria-describedby", [...others, ...(sentence ? [id] : [])].join(" "));
  if (!sentence) {
    control.removeAttribute("aria-invalid");
    known?.remove();
    return;
  }
  control.setAttribute("aria-invalid", "true");
  const place = known ?? document.createElement("p");
  place.id = id;
  place.className = "font-medium text-brick";
  place.textContent = sentence;
  if (!known) control.before(place);
}
