"use server";

import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { setOwnAbsences } from "@/lib/interpreter/absence-service";
import { interpreterOf } from "@/lib/interpreter/link-queries";
import { absenceInput } from "@/lib/interpreter/schema";
import { formValues } from "@/lib/platform/action/form-values";
import { fromOurPages } from "@/lib/platform/auth/visitor";
import { isLocale } from "@/lib/platform/i18n/locales";

/** The hours in which they cannot work. Their link, which the form carries, is all that lets them. */
export async function sendAbsences(form: FormData): Promise<void> {
  const { token, ...values } = formValues(form);
  const actor = typeof token === "string" && (await fromOurPages()) ? await interpreterOf(token) : null;
  if (!actor || typeof token !== "string") notFound();
  const locale = await getLocale();
  const page = `/${isLocale(locale) ? locale : "en"}/interpreter/${token}`;
  const ticked = absenceInput.safeParse(values);
  if (!ticked.success) redirect(`${page}?refused=refused`);
  const done = await setOwnAbsences(actor, ticked.data);
  redirect(`${page}?${done.ok ? "saved=1" : `refused=${done.reason.key}`}`);
}
