"use server";

import { redirect } from "next/navigation";
import { profileInput } from "@/lib/matching-profile/input-schema";
import { changeOwnProfile, REFUSED_FIELD } from "@/lib/matching-profile/service";
import { keepSent } from "../kept";
import { sender } from "../sender";

/** What cannot be accepted is kept, and shown again with what is wrong. */
export async function sendProfile(form: FormData): Promise<void> {
  const { actor, values, token, page } = await sender(form);
  const parsed = profileInput.safeParse(values);
  const result = parsed.success ? await changeOwnProfile(actor, parsed.data) : null;
  if (result?.ok) redirect(`${page}?saved=1`);
  const refusal = result && { ...result.reason, field: REFUSED_FIELD[result.reason.key] };
  redirect(`${page}/profile?${await keepSent(token, actor.editionId, { values, refusal })}`);
}
