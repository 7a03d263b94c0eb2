import type { z } from "zod";

/** What is wrong with a file, one sentence each, beginning with the path: `meetings[3].parties[0]: …`. */
export type Faults = { faults: string[] };

/** A file of another format has that fault alone: of its parts nothing is to be expected. */
export function shapeFaults({ issues }: z.ZodError): Faults {
  const format = issues.filter(({ path }) => path[0] === "format");
  const told = format.length > 0 ? format : issues;
  return { faults: told.map(({ path, message }) => fault(path, message.replace(/^Invalid input: /, ""))) };
}

export function fault(path: readonly PropertyKey[], message: string): string {
  return `${path.map(step).join("").replace(/^\./, "") || "the whole file"}: ${message}`;
}

const step = (key: PropertyKey) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`);
