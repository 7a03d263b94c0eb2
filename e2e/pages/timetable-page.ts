import { expect, type Locator } from "@playwright/test";
import { DeskPage } from "./desk-page";
import type { Keyboard } from "./keyboard";

/** The organiser's plans of the timetable, one of them, and what publishing it would change. */
export class TimetablePage extends DeskPage {
  openPlans(rest = "") {
    return this.open(`/matching/plans${rest}`);
  }

  get grid() {
    return this.page.getByRole("grid");
  }

  /** A place of the timetable: slots below each other, tables beside each other, both from 0. */
  cell(slot: number, table: number) {
    return this.grid.locator("tbody tr:has(td)").nth(slot).locator("td").nth(table);
  }

  /** The meetings without a place, beside the timetable. */
  get tray() {
    return this.main.locator("section[aria-labelledby=tray-title]");
  }

  /** Takes a meeting with the mouse and carries it there; it is let go by `drop`, or where one has gone on to. */
  async carry(meeting: Locator, there: Locator) {
    await meeting.hover();
    await this.page.mouse.down();
    await there.hover();
    await expect(this.button("timetable.editor.putDown")).toBeVisible();
    // Only now does the place know that something is carried over it.
    await there.hover();
  }

  async drop() {
    await this.page.mouse.up();
    await expect(this.button("timetable.editor.putDown")).toHaveCount(0);
  }

  /** What stands on the page under a heading that begins so. */
  under(key: string) {
    const heading = this.page.getByRole("heading", { name: this.t(key) });
    return this.main.locator("section").filter({ has: heading }).last();
  }

  /** Waits, on the page as it is, until a plan is solved and counted so. */
  async expectPlaced(placed: number, unplaced: number) {
    await expect(this.main.getByText(this.t("timetable.result.placed", { placed, unplaced }))).toBeVisible({
      timeout: 60_000,
    });
  }

  /** Of a draft with this many changes against what is published: sees them, is asked, publishes. */
  async publish(changes: Record<"added" | "moved" | "removed" | "kept", number>, letters: number) {
    await this.link("timetable.publish.to").click();
    await expect(this.main.getByText(this.t("timetable.publish.counts", changes))).toBeVisible();
    await this.ask("timetable.publish.do");
    await this.expectSaid("timetable.publish.done", { count: letters });
  }

  /** Goes on with the keyboard until the first place of the timetable is come to. */
  async tabToGrid(keys: Keyboard) {
    const first = this.cell(0, 0);
    for (let steps = 0; steps < 80; steps++) {
      await keys.tab();
      if (await first.evaluate((cell) => cell === document.activeElement)) return;
    }
    throw new Error("There is no way on to the timetable.");
  }
}
