import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Locale } from "./locales";

export type Messages = Record<string, Record<string, unknown>>;

const loaded = new Map<Locale, Promise<Messages>>();

/** Every file of `messages/<locale>/`, under the file's name; read once per process. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale);
  if (known && process.env.NODE_ENV === "production") return known;
  const reading = readAll(path.join(process.cwd(), "messages", locale));
  loaded.set(locale, reading);
  return reading;
}

async function readAll(folder: string): Promise<Messages> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const entries = files.map(async (name) => {
    const text = await readFile(path.join(folder, name), "utf8");
    return [path.basename(name, ".json"), JSON.parse(text) as Record<string, unknown>] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
