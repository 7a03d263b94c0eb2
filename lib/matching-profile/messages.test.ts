import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { loadMessages } from "@/lib/platform/i18n/messages";
import { deskProfileInput } from "./input-schema";
import { PROFILE_STATES } from "./schema";

const HERE = "lib/matching-profile";
const sources = readdirSync(HERE)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(HERE, name), "utf8"))
  .join("\n");
const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, key = ""]) => key))];

describe.each(LOCALES)("in %s", async (locale) => {
  const t = createTranslator({ locale, messages: await loadMessages(locale) });
  const worded = (keys: string[]) => keys.filter((key) => !t.has(key as never));

  it("every refusal and every complaint is worded", () => {
    const refusals = found(/refuse\("([\w.]+)"/g).map((key) => `errors.${key}`);
    const complaints = found(/error: "(matching-profile\.[\w.]+)"/g);
    expect([refusals.length > 8, complaints.length > 3]).toEqual([true, true]);
    expect(worded([...refusals, ...complaints])).toEqual([]);
  });

  it("every field, lack and action in the log has a name", () => {
    const fields = Object.keys(deskProfileInput.shape).filter((name) => !/^(version|slotsSeen)$/.test(name));
    const actions = found(/"(profile\.(?:created|changed|removed|invited|links-revoked))"/g);
    expect(actions).toHaveLength(5);
    expect(
      worded([
        ...fields.map((name) => `matching-profile.field.${name}`),
        ...PROFILE_STATES.map((state) => `matching-profile.state.${state}`),
        ...actions.map((action) => `audit.does.${action}`),
      ]),
    ).toEqual([]);
  });
});
