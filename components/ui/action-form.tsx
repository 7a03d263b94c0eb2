"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { type ActionState, IDLE } from "@/lib/platform/action/state";
import { ErrorSummary } from "./error-summary";
import { Notice } from "./notice";

type FieldState = { name: string; error?: string; defaultValue?: string; chosen?: string[] };

export type ActionFormProps = {
  action: (before: ActionState, form: FormData) => Promise<ActionState>;
  /** What the fields hold at first. */
  initial?: Record<string, string | string[] | undefined>;
  errorTitle: string;
  /** For buttons that stand elsewhere on the page. */
  id?: string;
  className?: string;
  /** `field(name)` gives a control its name, error and value; `pending` while the answer is awaited. */
  children: (field: (name: string) => FieldState, pending: boolean) => ReactNode;
};

/** A form of an organiser's: errors in a summary and beside the fields, what was typed stays, the answer is read out. */
export function ActionForm({ action, initial = {}, errorTitle, id, className, children }: ActionFormProps) {
  const [state, send, pending] = useActionState(action, IDLE);
  const answer = useRef<HTMLDivElement>(null);
  // The button is at the end of a form that may be longer than the screen.
  useEffect(() => {
    if (state.message) answer.current?.scrollIntoView({ block: "nearest" });
  }, [state]);
  const errors = Object.entries(state.errors ?? {}).map(([field, message]) => ({ field, message }));
  const field = (name: string): FieldState => {
    // Of a form that was sent, a name that is missing is a box that was left empty.
    const value = state.values ? state.values[name] : initial[name];
    return {
      name,
      error: state.errors?.[name],
      ...(Array.isArray(value) ? { chosen: value } : { defaultValue: value, chosen: value ? [value] : [] }),
    };
  };
  // Sent by hand, since React empties a form that it sends itself.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => send(form));
  };
  return (
    <form id={id} action={send} onSubmit={submit} className={className ?? "grid gap-5"} noValidate>
      <ErrorSummary title={errorTitle} errors={errors} />
      {state.message ? (
        <div ref={answer}>
          <Notice
            role="status"
            tone={state.status === "done" ? "confirmed" : "refusal"}
            title={state.message}
          />
        </div>
      ) : null}
      {children(field, pending)}
    </form>
  );
}
