"use server";

import { notFound, redirect } from "next/navigation";
import { dropDraft, saveDraft } from "@/lib/delegate/draft-service";
import { answerInput, askInput, versionInput, withdrawInput } from "@/lib/meeting-request/schema";
import { answer, ask, liftVeto, withdraw } from "@/lib/meeting-request/service";
import { isId } from "@/lib/platform/id/is-id";
import { sender } from "../sender";
import { draftKey } from "./draft-key";

/** What cannot be accepted is kept under the link itself, and shown again with what is wrong. */
export async function sendRequest(form: FormData): Promise<void> {
  const { actor, values, token, page } = await sender(form);
  const { toId } = values;
  if (!isId(toId)) notFound();
  const parsed = askInput.safeParse(values);
  const result = parsed.success ? await ask(actor, parsed.data) : null;
  const key = draftKey(token, `to ${toId}`);
  if (result?.ok) {
    await dropDraft(key);
    const never = parsed.data?.priority === "NEVER";
    redirect(never ? `${page}/requests?saved=vetoed` : `${page}/requests/${result.value.id}?saved=asked`);
  }
  const there = result?.reason.values?.request;
  if (there) redirect(`${page}/requests/${there}?refused=${result.reason.key}`);
  await saveDraft(key, actor.editionId, { values, refusal: result?.reason ?? null, sent: true });
  const never = values.priority === "NEVER" ? "&never=1" : "";
  redirect(`${page}/requests/new?to=${toId}${never}&refused=1`);
}

export async function sendAnswer(form: FormData): Promise<void> {
  const { actor, values, token, page } = await sender(form);
  const parsed = answerInput.safeParse({ reason: "", ...values });
  const id = isId(values.id) ? values.id : notFound();
  const result = parsed.success ? await answer(actor, actor.editionId, parsed.data) : null;
  if (result?.ok) await dropDraft(draftKey(token, id));
  else await saveDraft(draftKey(token, id), actor.editionId, { values, refusal: null, sent: true });
  const done = parsed.data?.answer === "accept" ? "accepted" : "declined";
  redirect(`${page}/requests/${id}?${result?.ok ? `saved=${done}` : why(result, "&answer=decline")}`);
}

export async function sendWithdrawal(form: FormData): Promise<void> {
  const { actor, values, token, page } = await sender(form);
  const parsed = withdrawInput.safeParse(values);
  const id = isId(values.id) ? values.id : notFound();
  const result = parsed.success ? await withdraw(actor, actor.editionId, parsed.data) : null;
  if (result?.ok) {
    await dropDraft(draftKey(token, id));
    redirect(`${page}/requests/${id}?saved=withdrawn`);
  }
  await saveDraft(draftKey(token, id), actor.editionId, { values, refusal: null, sent: true });
  redirect(`${page}/requests/${id}/withdraw?${why(result)}`);
}

export async function sendLift(form: FormData): Promise<void> {
  const { actor, values, page } = await sender(form);
  const parsed = versionInput.safeParse(values);
  if (!parsed.success) notFound();
  const result = await liftVeto(actor, actor.editionId, parsed.data);
  redirect(
    result.ok
      ? `${page}/requests?saved=lifted`
      : `${page}/requests/${parsed.data.id}?refused=${result.reason.key}`,
  );
}

/** A refusal by its key; a field that was wrong is found again on the page, from what was kept. */
const why = (result: { ok: false; reason: { key: string } } | null, chosen = "") =>
  result ? `refused=${result.reason.key}` : `wrong=1${chosen}`;
