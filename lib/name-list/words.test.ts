import { describe, expect, it } from "vitest";
import { LOCALES } from "../platform/i18n/locales";
import { translatorFor } from "../platform/i18n/translate";
import { LIST_PRESETS } from "./presets";
import { LIST_COLUMNS, LIST_FORMATS } from "./schema";

const KEYS = [
  ...LIST_COLUMNS.map((key) => `column.${key}`),
  ...["MR", "MS", "DR"].map((key) => `honorific.${key}`),
  ...LIST_FORMATS.map((key) => `format.${key}`),
  ...Object.keys(LIST_PRESETS).map((key) => `preset.${key}`),
];

describe.each(LOCALES)("words of a name list in %s", (locale) => {
  it("has every heading and value", async () => {
    const words = await translatorFor(locale);
    for (const key of KEYS) expect(words(`name-list.${key}`), key).not.toContain(key);
  });

  it("tells every column from every other", async () => {
    const words = await translatorFor(locale);
    const headings = LIST_COLUMNS.map((key) => words(`name-list.column.${key}`));
    expect(new Set(headings).size).toBe(headings.length);
  });
});
