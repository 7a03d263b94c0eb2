import { refresh } from "next/cache";
import { ok, type Refusal, type Result } from "@/lib/platform/result/result";

/** What an action answers when it stays on its page: the refusal, or the page anew and what was done in words. */
export function saved<Value>(
  result: Result<Value, Refusal>,
  message: string | ((value: Value) => { message: string; values?: Record<string, number> }),
): Result<{ message: string; values?: Record<string, number> }, Refusal> {
  if (!result.ok) return result;
  refresh();
  return ok(typeof message === "string" ? { message } : message(result.value));
}
