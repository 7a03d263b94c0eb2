"use client";

import { type FormEvent, startTransition, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { type ActionState, IDLE } from "@/lib/platform/action/state";

type Action = (before: ActionState, form: FormData) => Promise<ActionState>;

export type BulkBarProps = {
  /** The id of the form; the table's checkboxes name it. */
  id: string;
  action: Action;
  undo: Action;
  labels: Record<
    | "bar"
    | "confirm"
    | "decline"
    | "declineAsk"
    | "declineMeans"
    | "reason"
    | "cancel"
    | "cancelAsk"
    | "cancelMeans"
    | "keep"
    | "undo",
    string
  >;
};

/** What can be done with everybody chosen: confirmed with a minute to undo it; declined and cancelled after asking. */
export function BulkBar({ id, action, undo, labels }: BulkBarProps) {
  const [state, send, pending] = useActionState(action, IDLE);
  const [undone, takeBack, undoing] = useActionState(undo, IDLE);
  const [sent, setSent] = useState<{ what: string; ids: string[]; seen: ActionState }>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    for (const dialog of event.currentTarget.querySelectorAll("dialog")) dialog.close();
    setSent({ what: String(form.get("do")), ids: form.getAll("ids").map(String), seen: undone });
    startTransition(() => send(form));
  };
  const back = () => {
    const form = new FormData();
    for (const one of sent?.ids ?? []) form.append("ids", one);
    startTransition(() => takeBack(form));
  };
  const isUndone = undone !== IDLE && undone !== sent?.seen;
  const told = isUndone ? undone : state;
  const message = told.message ?? Object.values(told.errors ?? {})[0];
  const canUndo = state.status === "done" && sent?.what === "confirm" && !isUndone;
  return (
    <div className="grid gap-3 print:hidden">
      <form
        id={id}
        action={send}
        onSubmit={submit}
        aria-label={labels.bar}
        className="flex flex-wrap items-center gap-2 text-sm"
      >
        <span className="text-ink-soft">{labels.bar}</span>
        <Button name="do" value="confirm" variant="quiet" size="dense" disabled={pending || undoing}>
          {labels.confirm}
        </Button>
        <Dialog
          trigger={labels.decline}
          triggerSize="dense"
          title={labels.declineAsk}
          cancel={labels.keep}
          confirm={
            <Button name="do" value="decline" variant="danger" disabled={pending || undoing}>
              {labels.decline}
            </Button>
          }
        >
          <p>{labels.declineMeans}</p>
          <Textarea name="reason" label={labels.reason} rows={2} maxLength={500} />
        </Dialog>
        <Dialog
          trigger={labels.cancel}
          triggerVariant="danger"
          triggerSize="dense"
          title={labels.cancelAsk}
          cancel={labels.keep}
          confirm={
            <Button name="do" value="cancel" variant="danger" disabled={pending || undoing}>
              {labels.cancel}
            </Button>
          }
        >
          <p>{labels.cancelMeans}</p>
        </Dialog>
      </form>
      {message ? (
        <Notice
          role="status"
          tone={told.status === "done" ? "confirmed" : "refusal"}
          title={message}
          action={
            canUndo ? (
              <Button type="button" variant="quiet" size="dense" onClick={back} disabled={undoing}>
                {labels.undo}
              </Button>
            ) : undefined
          }
        />
      ) : null}
    </div>
  );
}
