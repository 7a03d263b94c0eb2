import type { Applicant } from "./applicants";
import { Browser, hiddenFields, multipart } from "./http";

export type OpenForm = { browser: Browser; path: string; hidden: [string, string][]; person: Applicant };

/** Opens the registration page as a browser without JavaScript does. */
export async function openForm(port: number, edition: number, person: Applicant): Promise<OpenForm> {
  const browser = new Browser(port, person.address);
  const path = `/${person.locale}/editions/${edition}/register`;
  const { status, body } = await browser.get(path);
  if (status !== 200) throw new Error(`The form's page answered ${status}.`);
  return { browser, path, hidden: hiddenFields(body, "registration"), person };
}

/**
 * Sends the form with all its fields.
 *
 * @returns the address of the answer
 * @throws unless the registration was accepted
 */
export async function sendForm({ browser, path, hidden, person }: OpenForm): Promise<string> {
  const own = hidden.filter(([name]) => name !== "institutionId");
  const { status, headers } = await browser.post(
    path,
    multipart([...own, ...person.fields, ["institutionId", ""], ["intent", "send"]]),
  );
  const location = headers.location ?? "";
  if (status !== 303 || !location.includes("/registered/")) {
    throw new Error(`A registration was answered ${status} ${location}`);
  }
  return location;
}

/** Opens the form, sends it and reads the answer, as one person does. */
export async function register(port: number, edition: number, person: Applicant): Promise<void> {
  const form = await openForm(port, edition, person);
  const location = await sendForm(form);
  const { status } = await form.browser.get(new URL(location, "http://localhost").pathname);
  if (status !== 200) throw new Error(`The answer's page answered ${status}.`);
}
