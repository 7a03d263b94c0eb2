/** What a form knows of its last sending; crosses to the browser, so it holds texts, never keys or secrets. */
export type ActionState = {
  status: "idle" | "done" | "invalid" | "refused";
  /** What happened or why not, in the reader's language. */
  message?: string;
  /** By field name, in the reader's language. */
  errors?: Record<string, string>;
  /** What was sent, so that nothing typed is lost. */
  values?: Record<string, string | string[]>;
};

export const IDLE: ActionState = { status: "idle" };
