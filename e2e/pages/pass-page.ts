import { expect, type Page } from "@playwright/test";
import type { Translator } from "@/lib/platform/i18n/translate";
import { downloaded } from "../download";

/** A delegate's own pages, all below the link that came by mail. */
export class PassPage {
  constructor(
    readonly page: Page,
    readonly t: Translator,
    /** The link's address. */
    readonly path: string,
  ) {}

  async open(part = "") {
    await this.page.goto(this.path + part);
  }

  link(key: string) {
    return this.page.getByRole("link", { name: this.t(key), exact: true });
  }

  button(key: string) {
    return this.page.getByRole("button", { name: this.t(key), exact: true });
  }

  get notice() {
    return this.page.getByRole("status");
  }

  get seats() {
    return this.page.getByRole("region", { name: this.t("registration.seats.title") }).getByRole("listitem");
  }

  async expectSaved() {
    await expect(this.notice).toContainText(this.t("pass.change.saved"));
  }

  /** On the page of details: leaves the position out, is told, and mends it. */
  async mendPosition(position: string) {
    const field = this.page.locator("[name=position]");
    await field.fill("");
    await this.button("pass.change.save").click();
    await expect(this.page.locator("#error-summary")).toBeFocused();
    await field.fill(position);
    await this.button("pass.change.save").click();
    await this.expectSaved();
  }

  /** The text of a file that a link brings. */
  download(key: string): Promise<string> {
    return downloaded(this.page, this.link(key));
  }
}
