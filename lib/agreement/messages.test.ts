import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { loadMessages } from "@/lib/platform/i18n/messages";

const HERE = "lib/agreement";
const sources = readdirSync(HERE)
  .filter((name) => /^[a-z-]+\.ts$/.test(name))
  .map((name) => readFileSync(join(HERE, name), "utf8"))
  .join("\n");
const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, key = ""]) => key))];

describe.each(LOCALES)("in %s", async (locale) => {
  const t = createTranslator({ locale, messages: await loadMessages(locale) });

  it("every refusal, complaint and entry of the log is worded", () => {
    const refusals = found(/refused?\("([\w.]+)"/g).map((key) => `errors.${key}`);
    const complaints = found(/error: "(agreement\.[\w.]+)"/g);
    const done = found(/"(agreement\.(?:[a-z]+-?[a-z]+))"/g).filter((key) =>
      t.has(`audit.does.${key}` as never),
    );
    expect([refusals.length > 9, complaints.length, done.length]).toEqual([true, 5, 10]);
    expect([...refusals, ...complaints].filter((key) => !t.has(key as never))).toEqual([]);
  });
});
