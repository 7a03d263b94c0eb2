"use server";

import { redirect } from "next/navigation";
import { formValues } from "@/lib/platform/action/form-values";
import { signOut } from "@/lib/platform/auth/sign-out";
import { fromOurPages } from "@/lib/platform/auth/visitor";
import { isLocale } from "@/lib/platform/i18n/locales";

/** Ends the sign-in that this browser has and leads to the door. */
export async function signOutHere(form: FormData): Promise<void> {
  const { locale: sent } = formValues(form);
  if (await fromOurPages()) await signOut();
  redirect(`/${isLocale(sent) ? sent : "en"}/sign-in`);
}
