"use server";

import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { PURPOSES } from "@/lib/consent/schema";
import { decideConsent } from "@/lib/consent/service";
import { changeSchema } from "@/lib/delegate/change-schema";
import { changeDelegate } from "@/lib/delegate/change-service";
import { dropDraft, saveDraft } from "@/lib/delegate/draft-service";
import { eraseDelegate } from "@/lib/delegate/erase-service";
import { holderOf } from "@/lib/delegate/link-queries";
import { ownRegistration } from "@/lib/delegate/own-queries";
import { sessionIds } from "@/lib/delegate/schema";
import { cancelDelegate, changeSessions } from "@/lib/delegate/service";
import { formValues } from "@/lib/platform/action/form-values";
import { fromOurPages } from "@/lib/platform/auth/visitor";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";

/** Who sends the form: the holder of the link that it carries. Their link is all that lets them. */
async function holder(form: FormData) {
  const { token, ...values } = formValues(form);
  const actor = typeof token === "string" && (await fromOurPages()) ? await holderOf(token) : null;
  if (!actor || typeof token !== "string") notFound();
  const locale = await getLocale();
  const language: Locale = isLocale(locale) ? locale : "en";
  return { actor, values, token, locale: language, page: `/${language}/pass/${token}` };
}

export async function sendSessions(form: FormData): Promise<void> {
  const { actor, values, page } = await holder(form);
  const wanted = sessionIds.safeParse(values.sessionIds);
  if (!wanted.success) redirect(`${page}/sessions?refused=sessionClosed`);
  const result = await changeSessions(actor, actor.id, wanted.data);
  redirect(result.ok ? `${page}?saved=1` : `${page}/sessions?refused=${result.reason.key}`);
}

/** Details that cannot be accepted are kept under the link itself, and shown again with what is wrong. */
export async function sendDetails(form: FormData): Promise<void> {
  const { actor, values, token, page } = await holder(form);
  const parsed = changeSchema.safeParse(values);
  const result = parsed.success ? await changeDelegate(actor, actor.id, parsed.data) : null;
  if (result?.ok) {
    await dropDraft(token);
    redirect(`${page}?saved=1`);
  }
  await saveDraft(token, actor.editionId, { values, refusal: result?.reason ?? null, sent: true });
  redirect(`${page}/change`);
}

export async function sendCancel(form: FormData): Promise<void> {
  const { actor, page } = await holder(form);
  const result = await cancelDelegate(actor, actor.id);
  redirect(result.ok ? page : `${page}/cancel?refused=${result.reason.key}`);
}

const decision = z.object({ purpose: z.enum(PURPOSES), given: z.enum(["yes", "no"]) });

export async function sendConsent(form: FormData): Promise<void> {
  const { actor, values, locale, page } = await holder(form);
  const sent = decision.safeParse(values);
  const own = await ownRegistration(actor, actor.id);
  if (!own || !sent.success) notFound();
  const { purpose, given } = sent.data;
  const result = await decideConsent(actor, own.delegate, purpose, given === "yes", locale);
  redirect(`${page}/data?${result.ok ? "saved=1" : `refused=${result.reason.key}`}`);
}

export async function sendErase(form: FormData): Promise<void> {
  const { actor, locale, page } = await holder(form);
  const result = await eraseDelegate(actor, actor.id);
  redirect(result.ok ? `/${locale}/erased` : `${page}/data?refused=${result.reason.key}`);
}
