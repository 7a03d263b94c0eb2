import { buffer } from "node:stream/consumers";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { pdfStream } from "./pdf";
import { contextOf, listOf, people, person } from "./people.fixture";
import type { NameListRow } from "./row";
import { LIST_COLUMNS, type NameListSpec } from "./schema";

const written = async (spec: Partial<NameListSpec>, rows: AsyncIterable<NameListRow>, total: number) =>
  buffer(pdfStream(rows, await contextOf({ ...spec, format: "pdf" }, total)));
const pages = async (file: Buffer) => (await extractText(await getDocumentProxy(new Uint8Array(file)))).text;

describe("PDF", { timeout: 60_000 }, () => {
  it("states order, time, maker and number of persons, and n / N on every page", async () => {
    const text = await pages(await written({ language: "ja", order: "gojuon" }, people(60), 60));
    expect(text[0]).toContain("第3回日中韓経済貿易商談会 参加者名簿");
    for (const [index, page] of text.entries()) {
      expect(page).toContain(
        "並び順：五十音順 2026年11月23日月曜日 18:04（中国標準時） 出力者：陈思远 全60名",
      );
      expect(page.replaceAll(/\s/g, "")).toContain(`全60名${index + 1}/${text.length}`);
      expect(page).toContain("フリガナ");
    }
  });

  it("holds every name, rare characters and other scripts included", async () => {
    const text = (await pages(await written({ language: "zh" }, people(12), 12))).join("\n");
    for (const name of ["欧阳令直", "𠮷䶮", "長谷川", "﨑山", "葛󠄀", "남궁 민준", "李直令", "Ánna-Škoda"]) {
      expect(text).toContain(name);
    }
  });

  it("draws each name with its own language's font", async () => {
    const fonts = async (row: NameListRow) => {
      const file = await written({ columns: ["nativeName"], language: "ko" }, listOf(row), 1);
      return [...file.toString("latin1").matchAll(/\/FontName \/[A-Z]+\+([\w-]+)/g)].map(([, name]) => name);
    };
    expect(await fonts(person())).toContain("NotoSansSC-Regular");
    const japanese = await fonts(person({ side: "JP", nativeFamily: "直" }));
    expect(japanese).toContain("NotoSansJP-Regular");
    expect(japanese).not.toContain("NotoSansSC-Medium");
  });

  it("says which characters no font has", async () => {
    const row = person({ number: 12, nativeFamily: "\u{2F81A}\u{2A6A5}" });
    const text = (await pages(await written({ language: "en" }, listOf(row), 1))).join("\n");
    expect(text).toContain("No. 12 U+2A6A5");
  });

  it("cuts nothing: a text longer than a page goes on over the next ones", async () => {
    const position = Array.from({ length: 900 }, (_, index) => `职务${index}、`).join("");
    const text = await pages(
      await written({ columns: ["nativeName", "position"] }, listOf(person({ position })), 1),
    );
    expect(text.length).toBeGreaterThan(1);
    const whole = text.join("").replaceAll(/\s/g, "");
    for (const index of [0, 450, 899]) expect(whole).toContain(`职务${index}、`);
  });

  it("is tagged, titled, in its language, and small", async () => {
    const file = await written({ language: "ko" }, people(300), 300);
    const raw = file.toString("latin1");
    expect(raw).toContain("/Lang (ko)");
    expect(raw).toContain("/Marked true");
    expect(raw).toMatch(/\/S \/TH\b/);
    const { info } = await (await getDocumentProxy(new Uint8Array(file))).getMetadata();
    expect((info as { Title: string }).Title).toBe("제3회 한중일 경제무역 상담회 참가자 명단");
    expect(file.length).toBeLessThan(1_000_000);
  });

  it("keeps numbers and times whole with every column there is", async () => {
    const text = await pages(await written({ columns: [...LIST_COLUMNS], language: "en" }, people(40), 40));
    expect(text.join("\n")).toContain("2026-10-08 09:30");
    expect(text.join("\n")).toMatch(/(^|\s)40\s/);
  });

  it("breaks off when aborted", async () => {
    const abort = new AbortController();
    const watch = { signal: abort.signal, onProgress: () => abort.abort(new Error("gone")) };
    await expect(buffer(pdfStream(people(5_000), await contextOf({}, 5_000), watch))).rejects.toThrow("gone");
  });
});
