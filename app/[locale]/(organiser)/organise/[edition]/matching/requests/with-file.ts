import "server-only";
import type { ActionState } from "@/lib/platform/action/state";

type Action = (before: ActionState, form: FormData) => Promise<ActionState>;

/** Hands an action the octets of the field `file` in base64; forms' values are texts everywhere else. */
export function withFile(action: Action): Action {
  return async (before, form) => {
    const sent = form instanceof FormData ? form.get("file") : null;
    if (sent instanceof File) form.set("file", Buffer.from(await sent.arrayBuffer()).toString("base64"));
    const { values, ...state } = await action(before, form);
    if (!values) return state;
    // A browser never fills a file field: sending the octets back would only cost.
    const { file: _, ...texts } = values;
    return { ...state, values: texts };
  };
}
