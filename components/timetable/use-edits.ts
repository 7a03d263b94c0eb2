import { useRouter } from "next/navigation";
import { useOptimistic, useState, useTransition } from "react";
import { type ActionState, IDLE } from "@/lib/platform/action/state";
import { applied, type Edit, reversed } from "./edits";
import type { Places } from "./sheet";

export type EditAction = (before: ActionState, form: FormData) => Promise<ActionState>;
export type EditActions = { place: EditAction; takeOut: EditAction; swap: EditAction };
type Plan = { editionId: string; planId: string; version: number; places: Places };
type Undo = { edit: Edit; version: number };

/** Sends one edit at a time, shows it at once, and knows how to take the last one back while nobody else edited. */
export function useEdits(plan: Plan, actions: EditActions) {
  const router = useRouter();
  const [places, guess] = useOptimistic(plan.places, applied);
  const [pending, start] = useTransition();
  const [answer, setAnswer] = useState<ActionState>(IDLE);
  const [undo, setUndo] = useState<Undo | null>(null);
  const send = (edit: Edit) => {
    if (pending) return;
    const reverse = reversed(plan.places, edit);
    start(async () => {
      guess(edit);
      const said = await actions[edit.kind](IDLE, formOf(plan, edit));
      setAnswer(said);
      setUndo(said.status === "done" && reverse ? { edit: reverse, version: plan.version + 1 } : null);
      // Refused: most likely somebody else edited, so what is on screen is not what there is.
      if (said.status !== "done") router.refresh();
    });
  };
  const last = undo?.version === plan.version ? undo.edit : null;
  return { places, pending, answer, send, undo: last ? () => send(last) : null };
}

function formOf({ editionId, planId, version }: Plan, edit: Edit): FormData {
  const form = new FormData();
  const fields = { editionId, id: planId, version: String(version), ...fieldsOf(edit) };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (edit.kind === "place")
    for (const one of edit.spot.interpreterIds ?? []) form.append("interpreterIds", one);
  return form;
}

function fieldsOf(edit: Edit): Record<string, string> {
  if (edit.kind === "place")
    return { meetingId: edit.id, slotId: edit.spot.slotId, tableId: edit.spot.tableId };
  return edit.kind === "swap" ? { one: edit.id, other: edit.other } : { meetingId: edit.id };
}
