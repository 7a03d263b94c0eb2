import { expect, type Locator, type Page } from "@playwright/test";
import type { Translator } from "@/lib/platform/i18n/translate";
import { downloaded } from "../download";

/** The own pages of an institution, or of an interpreter: all below the link that came by mail. */
export class InstitutionPage {
  constructor(
    readonly page: Page,
    readonly t: Translator,
    /** The link's address. */
    readonly path: string,
  ) {}

  async open(part = "") {
    await this.page.goto(this.path + part);
  }

  get main() {
    return this.page.getByRole("main");
  }

  /** What was done last. */
  get notice() {
    return this.page.getByRole("status");
  }

  get summary() {
    return this.page.locator("#error-summary");
  }

  /** Goes to another of its pages, by the tabs. */
  async turnTo(tab: string) {
    const name = this.t(`institution-room.tab.${tab}`);
    await this.page.getByRole("link", { name, exact: true }).click();
    await expect(this.page).toHaveURL(new RegExp(`/institution/[^/]+${tab === "home" ? "" : `/${tab}`}$`));
  }

  heading(key: string) {
    return this.page.getByRole("heading", { level: 1, name: this.t(key), exact: true });
  }

  link(key: string) {
    return this.main.getByRole("link", { name: this.t(key), exact: true });
  }

  button(key: string) {
    return this.main.getByRole("button", { name: this.t(key), exact: true });
  }

  /** A part of the page, by its heading. */
  section(key: string) {
    return this.main.getByRole("region", { name: this.t(key) });
  }

  field(name: string) {
    return this.main.locator(`[name="${name}"]:not([type=hidden])`);
  }

  choice(name: string, value: string) {
    return this.main.locator(`[name="${name}"][value="${value}"]`);
  }

  /** Ticks answers, opening the group that they are folded away in. */
  async tick(name: string, ...values: string[]) {
    for (const value of values) {
      const box = this.choice(name, value);
      // Asking how many there are does not wait for the page.
      await box.waitFor({ state: "attached" });
      const group = this.main.locator("details:not([open])", { has: this.page.locator(`#${name}-${value}`) });
      if ((await group.count()) > 0) await group.locator("summary").click();
      await box.check();
    }
  }

  /** The link to a request in a list of them, by its institution. */
  request(list: Locator, name: string) {
    return list.getByRole("listitem").filter({ hasText: name }).getByRole("link");
  }

  download(key: string): Promise<string> {
    return downloaded(this.page, this.link(key));
  }

  /** The sheet as it comes, and that it is one: asked for beside the page, since browsers show such files or keep them. */
  async expectSheet() {
    const href = await this.link("meeting.own.sheet").getAttribute("href");
    const answer = await this.page.request.get(href ?? "");
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      "content-type": "application/pdf",
      "cache-control": "private, no-store",
    });
    expect(answer.headers()["content-disposition"]).toMatch(/^inline; filename="[\w.-]+\.pdf"$/);
    const body = (await answer.body()).toString("latin1");
    expect(body).toMatch(/^%PDF-/);
    expect(body).toMatch(/%%EOF\s*$/);
  }
}
