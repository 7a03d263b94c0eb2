import { readFile } from "node:fs/promises";
import { DeskPage } from "./desk-page";

/** The page on which staff define, see and export a name list. */
export class NameListPage extends DeskPage {
  openList(query: Record<string, string>) {
    return this.open(`/name-lists?${new URLSearchParams(query)}`);
  }

  /** The preview, cell by cell, head first. */
  async preview(): Promise<string[][]> {
    const table = this.page.getByRole("region", { name: /./ }).locator("table").last();
    return table
      .locator("tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent?.trim() ?? ""),
        ),
      );
  }

  /** Exports what is shown; the file's name and bytes. */
  async export(format: "csv" | "xlsx" | "pdf") {
    const coming = this.page.waitForEvent("download");
    const name = this.t(`name-list.format.${format}`);
    await this.button("name-list.page.export.do", { format: name }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
