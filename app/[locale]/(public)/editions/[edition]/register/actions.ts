"use server";

import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { DRAFT_SECONDS, type Draft, dropDraft, saveDraft } from "@/lib/delegate/draft-service";
import { REFUSED_FIELD, register } from "@/lib/delegate/registration-service";
import { registrationSchema } from "@/lib/delegate/schema";
import { editionByNumber } from "@/lib/edition/queries";
import { formValues } from "@/lib/platform/action/form-values";
import { currentActor } from "@/lib/platform/auth/session";
import { visitorAddress } from "@/lib/platform/auth/visitor";
import { env } from "@/lib/platform/env/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { randomToken } from "@/lib/platform/security/signed";
import { DRAFT_COOKIE } from "./draft-cookie";

/**
 * The registration form, sent by a browser (with or without JavaScript) or by a script. It acts for nobody who
 * is signed in, so an absent Origin is no danger here; Next itself refuses a foreign one.
 */
export async function sendRegistration(form: FormData): Promise<void> {
  const { edition: number, intent, ...values } = formValues(form);
  const edition = await editionByNumber(await currentActor(), String(number));
  if (!edition) notFound();
  const here = `/editions/${edition.number}/register`;
  const language = /^language:(\w+)$/.exec(String(intent))?.[1];
  if (isLocale(language)) {
    await keep(edition.id, { values, refusal: null, sent: false });
    redirect(`/${language}${here}`);
  }
  if (intent === "find") return keep(edition.id, { values, refusal: null, sent: false });
  const parsed = registrationSchema.safeParse(values);
  if (!parsed.success) return keep(edition.id, { values, refusal: null, sent: true });
  const result = await register(edition.id, parsed.data, await visitorAddress());
  if (!result.ok) {
    const refusal = { ...result.reason, field: REFUSED_FIELD[result.reason.key] };
    return keep(edition.id, { values, refusal, sent: true });
  }
  await forget();
  redirect(`/${await getLocale()}/editions/${edition.number}/registered/${parsed.data.submissionId}`);
}

async function keep(editionId: string, draft: Draft): Promise<void> {
  const jar = await cookies();
  const secret = jar.get(DRAFT_COOKIE)?.value ?? randomToken();
  await saveDraft(secret, editionId, draft);
  const secure = env().APP_URL.startsWith("https:");
  jar.set(DRAFT_COOKIE, secret, {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: DRAFT_SECONDS,
  });
}

async function forget(): Promise<void> {
  const jar = await cookies();
  const secret = jar.get(DRAFT_COOKIE)?.value;
  if (!secret) return;
  await dropDraft(secret);
  jar.delete(DRAFT_COOKIE);
}
