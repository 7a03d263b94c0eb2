import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { loadMessages } from "@/lib/platform/i18n/messages";
import { MEETING_LETTERS } from "./letter";

const sources = ["lib/timetable", "lib/meeting"]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(name, "utf8"))
  .join("\n");
const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, key = ""]) => key))];

describe.each(LOCALES)("in %s", async (locale) => {
  const t = createTranslator({ locale, messages: await loadMessages(locale) });
  const wordless = (keys: string[]) => keys.filter((key) => !t.has(key as never));

  it("every refusal is worded", () => {
    const refusals = found(/refuse\(\s*"(plan\.\w+)"/g);
    expect(refusals.length).toBeGreaterThan(15);
    expect(wordless(refusals.map((key) => `errors.${key}`))).toEqual([]);
  });

  it("every action in the log and every letter has a name", () => {
    const actions = [...found(/"(plan\.(?:\w+ed))"/g), "meeting.added", "meeting.moved", "meeting.cancelled"];
    expect(actions).toEqual(expect.arrayContaining(["plan.requested", "plan.solved", "plan.published"]));
    const done = actions.filter((action) => !t.has(`errors.${action}` as never));
    expect(wordless(done.map((action) => `audit.does.${action}`))).toEqual([]);
    expect(wordless(MEETING_LETTERS.map((kind) => `outbox.kind.${kind}`))).toEqual([]);
    const parts = MEETING_LETTERS.map((kind) => kind.replace("meeting.", ""));
    expect(
      wordless(parts.flatMap((part) => [`timetable-mail.${part}.subject`, `timetable-mail.${part}.text`])),
    ).toEqual([]);
  });
});
