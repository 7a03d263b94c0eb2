"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { reportedMeeting, reportInput } from "@/lib/meeting/schema";
import { reportOutcome } from "@/lib/meeting/service";
import { fieldErrors } from "@/lib/platform/action/field-errors";
import type { ActionState } from "@/lib/platform/action/state";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { sender } from "../sender";

const sent = reportInput.extend(reportedMeeting);

/**
 * An institution's report on one of its meetings. It answers in the form itself, with or without JavaScript:
 * where the other party reported at the same time, what was typed stays beside what they wrote.
 */
export async function sendReport(_before: ActionState, form: FormData): Promise<ActionState> {
  const { actor, values, locale, page } = await sender(form);
  const t = await translatorFor(locale);
  const parsed = sent.safeParse(values);
  if (!parsed.success) return { status: "invalid", errors: fieldErrors(parsed.error, t), values };
  const { id, version, ...report } = parsed.data;
  const result = await reportOutcome(actor, { id, editionId: actor.editionId }, version, report);
  if (result.ok) redirect(`${page}/meetings?saved=1`);
  const changed = result.reason.key === "meeting.changed";
  if (changed) refresh();
  const message = t(changed ? "meeting.report.changed" : `errors.${result.reason.key}`);
  return { status: "refused", message, values };
}
