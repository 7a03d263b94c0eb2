import { expect, type Page } from "@playwright/test";

/** Somebody without a mouse: goes forward only, and must always see where they are. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async tab() {
    await this.page.keyboard.press("Tab");
    const { outline, width, html, ...focused } = await this.focused();
    expect(outline, `no focus to be seen on ${html}`).not.toBe("none");
    expect(width).toBeGreaterThan(0);
    return focused;
  }

  /** Goes on to the next control of this name, and of this value if there are several. */
  async tabTo(name: string, value?: string) {
    for (let steps = 0; steps < 80; steps++) {
      const focused = await this.tab();
      if (focused.name === name && (value === undefined || focused.value === value)) return;
    }
    throw new Error(`There is no way on to ${name}.`);
  }

  async type(name: string, text: string) {
    await this.tabTo(name);
    await this.page.keyboard.type(text);
  }

  async tick(name: string, value: string) {
    await this.tabTo(name, value);
    await this.page.keyboard.press("Space");
  }

  private focused() {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { name, value, outerHTML } = element;
      return { name, value, outline: outlineStyle, width: Number.parseFloat(outlineWidth), html: outerHTML };
    });
  }
}
