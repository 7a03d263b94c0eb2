import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { COLUMNS, FATES } from "./import-schema";
import { LETTERS } from "./tell";

const FOLDER = "lib/meeting-request";
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(FOLDER, name), "utf8"))
  .join("\n");

const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, key = ""]) => key))];
/** Every key of `errors` that is named anywhere here; audit actions and letters begin alike, and are told apart. */
const refusals = [
  ...found(/refuse\("(request\.\w+)"/g),
  ...found(/why: "(request\.\w+)"/g),
  ...found(/return "(request\.\w+)" as const/g),
];
const actions = found(/action: "(request\.\w+)"/g);
const VALUES = { limit: 1, length: 1, line: 1, partner: "x", edition: "x", state: "x", name: "x", by: "us" };

describe.each(LOCALES)("in %s", (locale) => {
  it("everything that can be refused, done or written has its words", async () => {
    const t = await translatorFor(locale);
    expect(refusals.length).toBeGreaterThan(20);
    expect(actions.length).toBeGreaterThan(5);
    const keys = [
      ...refusals.map((key) => `errors.${key}`),
      ...actions.map((key) => `audit.does.${key}`),
      ...LETTERS.flatMap((kind) => [
        `outbox.kind.${kind}`,
        ...["subject", "text"].map(
          (part) => `meeting-request.letter.${kind.replace("request.", "")}.${part}`,
        ),
      ]),
      ...FATES.map((fate) => `meeting-request.file.fate.${fate}`),
      ...COLUMNS.map((column) => `meeting-request.file.head.${column}`),
    ];
    for (const key of keys) expect(t(key, VALUES), key).not.toBe(key);
  });
});
