import "server-only";
import { unstable_rethrow } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { Actor } from "../auth/actor";
import { currentActor } from "../auth/session";
import { fromOurPages } from "../auth/visitor";
import { isLocale, type Locale } from "../i18n/locales";
import { type Translator, translatorFor } from "../i18n/translate";
import { newId } from "../id/id";
import { errorFacts, log } from "../log/log";
import type { Refusal, Result } from "../result/result";
import { fieldErrors } from "./field-errors";
import { formValues } from "./form-values";
import type { ActionState } from "./state";

export type ActionContext<Input> = { actor: Actor; input: Input; locale: Locale };

type Done = { message?: string; values?: Record<string, string | number> } | undefined;

/**
 * A server action in the one rhythm: does it come from our pages, who is it, parse (field errors beside the
 * fields), one service call, then what happened in words. `run` may redirect or revalidate; its refusals are
 * keys of `errors`, its optional `message` a key that says what was done. A bug becomes a plain sentence with
 * a reference that the log has too.
 */
export function defineAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (context: ActionContext<z.output<Schema>>) => Promise<Result<Done, Refusal>>,
) {
  return async (_before: ActionState, form: FormData): Promise<ActionState> => {
    const locale = await readersLocale();
    const t = await translatorFor(locale);
    const values = formValues(form);
    if (!(await fromOurPages())) return refused(t, { key: "foreign" }, values);
    const parsed = schema.safeParse(values);
    if (!parsed.success) return { status: "invalid", errors: fieldErrors(parsed.error, t), values };
    try {
      const result = await run({ actor: await currentActor(), input: parsed.data, locale });
      return result.ok ? done(t, result.value) : refused(t, result.reason, values);
    } catch (error) {
      unstable_rethrow(error);
      const reference = newId();
      log.error({ ...errorFacts(error), reference }, "action failed");
      return refused(t, { key: "failed", values: { reference } }, values);
    }
  };
}

async function readersLocale(): Promise<Locale> {
  const locale = await getLocale();
  return isLocale(locale) ? locale : "en";
}

function done(t: Translator, value: Done): ActionState {
  const message = value?.message && t(value.message, value.values);
  return { status: "done", message };
}

function refused(t: Translator, reason: Refusal, values: ActionState["values"]): ActionState {
  return { status: "refused", message: t(`errors.${reason.key}`, reason.values), values };
}
