import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translate";
import type { Visitor } from "../visitors";

/** The registration form, by the names of its fields, which are a promise to others' scripts too. */
export class RegisterPage {
  constructor(
    readonly page: Page,
    readonly t: Translator,
    readonly edition: number,
  ) {}

  open(language: Locale) {
    return this.page.goto(`/${language}/editions/${this.edition}/register`);
  }

  field(name: string) {
    return this.page.locator(`#registration [name="${name}"]:not([type=hidden])`);
  }

  choice(name: string, value: string) {
    return this.page.locator(`#registration [name="${name}"][value="${value}"]`);
  }

  session(id: string) {
    return this.choice("sessionIds", id);
  }

  get summary() {
    return this.page.locator("#error-summary");
  }

  get send() {
    return this.page.getByRole("button", { name: this.t("registration.send") });
  }

  /** Everything but the sessions. */
  async fill(visitor: Visitor) {
    const { side, consents, phoneCountry, institutionKind, institutionLevel, locale, reading, ...texts } =
      visitor;
    await this.choice("side", side).check();
    for (const [name, text] of Object.entries(texts)) await this.field(name).fill(text);
    if (side === "JP") await this.field("reading").fill(reading);
    for (const [name, value] of Object.entries({ phoneCountry, institutionKind, institutionLevel, locale })) {
      await this.field(name).selectOption(value);
    }
    for (const consent of consents) await this.choice("consents", consent).check();
  }

  /** Registers; waits for the answer. */
  async complete(visitor: Visitor, sessionIds: string[]) {
    await this.fill(visitor);
    for (const id of sessionIds) await this.session(id).check();
    await this.send.click();
    await this.page.waitForURL(/\/registered\//);
  }
}
