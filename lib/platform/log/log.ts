import pino from "pino";

/** Structured log lines. Ids only: names, addresses and tokens have no place here; known paths are removed. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  redact: {
    paths: ["*.email", "*.recipient", "*.phone", "*.token", "*.password", "*.nativeFamily", "*.nativeGiven"],
    remove: true,
  },
});

/** What may be written of an error: its name and code; its message may quote a person's data. */
export function errorFacts(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? { error: error.name, code } : { error: error.name };
}
