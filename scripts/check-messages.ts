import { readdirSync, readFileSync } from "node:fs";
import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import { root } from "./local/files";

const LOCALES = ["en", "zh", "ja", "ko"] as const;

/** Every language has the same files, keys and arguments as the first. */
const [first, ...others] = LOCALES.map((locale) => ({ locale, told: argumentsOf(locale) }));
const complaints = others.flatMap(({ locale, told }) => [
  ...[...(first?.told ?? [])].flatMap(([key, wanted]) => {
    const found = told.get(key);
    if (found === undefined) return [`${locale} lacks ${key}`];
    return found === wanted ? [] : [`${locale} ${key} takes {${found}}, ${first?.locale} {${wanted}}`];
  }),
  ...[...told.keys()].filter((key) => !first?.told.has(key)).map((key) => `${locale} alone has ${key}`),
]);
for (const complaint of complaints) console.error(complaint);
console.log(`${first?.told.size} messages in ${LOCALES.length} languages, ${complaints.length} differences`);
process.exitCode = complaints.length || !first?.told.size ? 1 : 0;

function argumentsOf(locale: string): Map<string, string> {
  const folder = `${root}/messages/${locale}`;
  const told = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    const messages: unknown = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
    for (const [key, text] of leaves(file.replace(/\.json$/, ""), messages)) {
      told.set(key, [...new Set(named(readMessage(locale, key, text)))].sort().join(", "));
    }
  }
  return told;
}

function* leaves(path: string, value: unknown): Generator<[string, string]> {
  if (typeof value === "string") yield [path, value];
  else for (const [key, inner] of Object.entries(value as object)) yield* leaves(`${path}.${key}`, inner);
}

function readMessage(locale: string, key: string, text: string): MessageFormatElement[] {
  try {
    return parse(text, { ignoreTag: false });
  } catch (error) {
    throw new Error(`${locale} ${key} is no ICU message: ${(error as Error).message}`);
  }
}

/** Names only: a language may format or count where another does not. */
function named(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isLiteralElement(element) || isPoundElement(element)) return [];
    if (isTagElement(element)) return [`<${element.value}>`, ...named(element.children)];
    if (isPluralElement(element) || isSelectElement(element)) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => named(value))];
    }
    return [element.value];
  });
}
