import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translate";

/** The organisers' desk of one edition. */
export class DeskPage {
  constructor(
    readonly page: Page,
    readonly t: Translator,
    readonly edition: number,
    readonly language: Locale = "en",
  ) {}

  get address() {
    return `/${this.language}/organise/${this.edition}`;
  }

  async open(room = "") {
    await this.page.goto(this.address + room);
  }

  get main() {
    return this.page.getByRole("main");
  }

  link(key: string) {
    return this.main.getByRole("link", { name: this.t(key), exact: true });
  }

  button(key: string, values?: Record<string, string | number>) {
    return this.main.getByRole("button", { name: this.t(key, values), exact: true });
  }

  field(name: string) {
    return this.main.locator(`[name="${name}"]:not([type=hidden]):visible`);
  }

  /** A figure of the dashboard's head, by its name in `messages`. */
  figure(name: string) {
    const figures = this.page.getByRole("region", { name: this.t("headcount.figures") });
    return figures
      .getByRole("link")
      .filter({ hasText: this.t(`headcount.${name}`) })
      .locator(".figures")
      .first();
  }

  /** The rows of the page's only table. */
  get rows() {
    return this.main.locator("tbody tr");
  }

  row(text: string) {
    return this.rows.filter({ hasText: text });
  }

  /** Presses the button that asks first, says what is asked for, and presses it in the dialog. */
  async ask(key: string, answers: Record<string, string> = {}, values?: Record<string, string | number>) {
    const dialog = this.page.getByRole("dialog");
    // A page that has just come may not listen yet.
    await expect(async () => {
      if (!(await dialog.isVisible())) await this.button(key, values).first().click();
      await expect(dialog).toBeVisible({ timeout: 1000 });
    }).toPass();
    for (const [name, text] of Object.entries(answers)) await dialog.locator(`[name="${name}"]`).fill(text);
    await dialog.getByRole("button", { name: this.t(key, values), exact: true }).click();
  }

  async expectSaid(key: string, values?: Record<string, string | number>) {
    await expect(this.page.getByRole("status").filter({ hasText: this.t(key, values).trim() })).toBeVisible();
  }
}
