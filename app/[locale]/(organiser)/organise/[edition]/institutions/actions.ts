"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editionById } from "@/lib/edition/queries";
import { mergeInstitutions } from "@/lib/institution/merge-service";
import { institutionInput } from "@/lib/institution/schema";
import { acceptInstitution, changeInstitution, createInstitution } from "@/lib/institution/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import type { Locale } from "@/lib/platform/i18n/locales";
import { refuse } from "@/lib/platform/result/result";
import { saved } from "../../saved";

/** The edition says at whose desk this happens; the institution itself belongs to all. */
const desk = { editionId: z.uuid() };
const one = { ...desk, id: z.uuid() };

export const addInstitution = defineAction(
  institutionInput.safeExtend(desk),
  async ({ actor, input, locale }) => {
    const { editionId, ...institution } = input;
    if (!canOrganise(actor, editionId)) return refuse("forbidden");
    const made = await createInstitution(actor, institution);
    return made.ok ? toInstitution(editionId, locale, made.value.id) : made;
  },
);

export const saveInstitution = defineAction(institutionInput.safeExtend(one), async ({ actor, input }) => {
  const { editionId, id, ...institution } = input;
  return saved(
    await atDesk(actor, editionId, () => changeInstitution(actor, id, institution)),
    "institution.form.saved",
  );
});

export const accept = defineAction(z.strictObject(one), async ({ actor, input }) =>
  saved(
    await atDesk(actor, input.editionId, () => acceptInstitution(actor, input.id)),
    "institution.accept.done",
  ),
);

export const merge = defineAction(
  z.strictObject({ ...one, intoId: z.uuid() }),
  async ({ actor, input, locale }) => {
    const { editionId, id, intoId } = input;
    const done = await atDesk(actor, editionId, () => mergeInstitutions(actor, id, intoId));
    return done.ok ? toInstitution(editionId, locale, intoId) : done;
  },
);

async function atDesk<Answer>(actor: Actor, editionId: string, run: () => Promise<Answer>) {
  return canOrganise(actor, editionId) ? run() : refuse("forbidden");
}

async function toInstitution(editionId: string, locale: Locale, id: string): Promise<never> {
  const { number } = await editionById(editionId);
  redirect(`/${locale}/organise/${number}/institutions/${id}`);
}
