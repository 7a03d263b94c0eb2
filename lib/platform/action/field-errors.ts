import type { z } from "zod";
import type { Translator } from "@/lib/platform/i18n/translate";

const KEY = /^[a-z][\w-]*(\.[\w-]+)+$/;

/** The first complaint of each field in the reader's language. Issues carry message keys, or zod's own codes. */
export function fieldErrors(error: z.ZodError, t: Translator): Record<string, string> {
  const found: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    if (!Object.hasOwn(found, field)) found[field] = sentence(issue, t);
  }
  return found;
}

function sentence(issue: z.core.$ZodIssue, t: Translator): string {
  const params = "params" in issue ? (issue.params as Record<string, string | number>) : undefined;
  const key = KEY.test(issue.message) ? issue.message : `errors.field.${codeOf(issue)}`;
  return t(key, params);
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small" || issue.code === "too_big" || issue.code === "invalid_value")
    return issue.code;
  return issue.code === "invalid_type" ? "missing" : "invalid";
}
