import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AUDIT_GROUPS } from "@/lib/audit/schema";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";

const DOMAINS = ["account", "edition", "institution", "matching", "outbox", "programme"];
const NAMESPACES = [...DOMAINS, "audit", "errors", "sign-in"];

function read(locale: Locale, namespace: string): Map<string, string> {
  const tree = JSON.parse(readFileSync(join("messages", locale, `${namespace}.json`), "utf8"));
  return new Map(flat(tree));
}

const flat = (tree: object, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const parameters = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

const sources = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");

describe.each(NAMESPACES)("%s", (namespace) => {
  it.each(LOCALES)("says in %s everything that it says in English, with the same figures", (locale) => {
    const [english, here] = [read("en", namespace), read(locale, namespace)];
    expect([...here.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of here) {
      expect(text.trim(), key).not.toBe("");
      expect(parameters(text), key).toEqual(parameters(english.get(key) ?? ""));
    }
  });
});

describe.each(DOMAINS)("what lib/%s refuses", (domain) => {
  const source = sources(join("lib", domain));
  it("is worded", () => {
    const refusals = [...source.matchAll(/refuse\("([\w.]+)"/g)].map(([, key]) => key ?? "");
    expect(refusals.length).toBeGreaterThan(0);
    const errors = read("en", "errors");
    for (const key of refusals) expect(errors.has(key), key).toBe(true);
    const fields = [...source.matchAll(/"(\w+)\.(error\.\w+)"/g)];
    for (const [, namespace = "", key = ""] of fields) expect(read("en", namespace).has(key), key).toBe(true);
  });
});

it("words every group of the log", () => {
  for (const group of AUDIT_GROUPS) expect(read("en", "audit").has(`group.${group}`), group).toBe(true);
});
