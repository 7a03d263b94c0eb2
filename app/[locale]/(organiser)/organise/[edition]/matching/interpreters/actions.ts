"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editionById } from "@/lib/edition/queries";
import { revokeInterpreterLinks, sendInterpreterLink } from "@/lib/interpreter/link-service";
import { interpreterInput } from "@/lib/interpreter/schema";
import { changeInterpreter, createInterpreter, deleteInterpreter } from "@/lib/interpreter/service";
import { defineAction } from "@/lib/platform/action/define-action";
import type { Locale } from "@/lib/platform/i18n/locales";
import { saved } from "../../../saved";

const one = { editionId: z.uuid(), id: z.uuid() };
const version = z.coerce.number().int().min(1).max(2_000_000_000);

export const addInterpreter = defineAction(
  interpreterInput.safeExtend(one),
  async ({ actor, input, locale }) => {
    const { editionId, id, ...person } = input;
    const made = await createInterpreter(actor, editionId, id, person);
    return made.ok ? toInterpreters(editionId, locale, `/${made.value.id}`) : made;
  },
);

export const saveInterpreter = defineAction(
  interpreterInput.safeExtend({ ...one, version }),
  async ({ actor, input }) => {
    const { editionId, id, version: seen, ...person } = input;
    const done = await changeInterpreter(actor, editionId, { id, version: seen }, person);
    return saved(done, ({ linksEnded }) => ({
      message: linksEnded ? "interpreter.form.savedLinksEnded" : "interpreter.form.saved",
    }));
  },
);

export const removeInterpreter = defineAction(z.strictObject(one), async ({ actor, input, locale }) => {
  const done = await deleteInterpreter(actor, input.editionId, input.id);
  return done.ok ? toInterpreters(input.editionId, locale) : done;
});

export const sendLink = defineAction(z.strictObject(one), async ({ actor, input }) =>
  saved(await sendInterpreterLink(actor, input.editionId, input.id), "interpreter.link.sent"),
);

export const revokeLinks = defineAction(z.strictObject(one), async ({ actor, input }) =>
  saved(await revokeInterpreterLinks(actor, input.editionId, input.id), "interpreter.link.revoked"),
);

async function toInterpreters(editionId: string, locale: Locale, page = ""): Promise<never> {
  const { number } = await editionById(editionId);
  redirect(`/${locale}/organise/${number}/matching/interpreters${page}`);
}
