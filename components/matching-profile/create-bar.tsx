"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type ActionState, IDLE } from "@/lib/platform/action/state";

type Props = {
  /** The id of the form; the table's checkboxes name it. */
  id: string;
  action: (before: ActionState, form: FormData) => Promise<ActionState>;
  editionId: string;
  /** What is null cannot be done now. */
  labels: { bar: string; chosen: string | null; all: string | null };
};

/** Creates profiles for the institutions ticked, or for all. What was done stays told when the table is empty. */
export function CreateBar({ id, action, editionId, labels }: Props) {
  const [state, send, pending] = useActionState(action, IDLE);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => send(form));
  };
  const message = state.message ?? Object.values(state.errors ?? {})[0];
  return (
    <div className="grid gap-3 print:hidden">
      <form
        id={id}
        action={send}
        onSubmit={submit}
        aria-label={labels.bar}
        className="flex flex-wrap items-center gap-2 text-sm"
      >
        <input type="hidden" name="editionId" value={editionId} />
        {labels.chosen ? (
          <Button name="do" value="chosen" variant="quiet" size="dense" disabled={pending}>
            {labels.chosen}
          </Button>
        ) : null}
        {labels.all ? (
          <Button name="do" value="all" size="dense" disabled={pending}>
            {labels.all}
          </Button>
        ) : null}
      </form>
      {message ? (
        <Notice role="status" tone={state.status === "done" ? "confirmed" : "refusal"} title={message} />
      ) : null}
    </div>
  );
}
