import { readFileSync } from "node:fs";

/** A JSON file's content, or the sentence that says what is wrong with it. */
export function readJson(path: string): { value: unknown } | { fault: string } {
  const text = readText(path);
  if ("fault" in text) return text;
  try {
    return { value: JSON.parse(text.value) };
  } catch (error) {
    return { fault: `${path} is not JSON: ${(error as Error).message}` };
  }
}

export function readText(path: string): { value: string } | { fault: string } {
  try {
    return { value: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
  } catch (error) {
    return { fault: `${path} cannot be read: ${(error as Error).message}` };
  }
}

const SHOWN = 20;

/** What is wrong with a file, a line each: the first of them, and how many more. */
export function faultLines(path: string, faults: string[]): string[] {
  const more = faults.length - SHOWN;
  const shown = faults.slice(0, SHOWN).map((fault) => `${path}: ${fault}`);
  return more > 0 ? [...shown, `${path}: … and ${more} more`] : shown;
}
