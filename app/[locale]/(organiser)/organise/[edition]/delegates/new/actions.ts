"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { walkInSchema } from "@/lib/delegate/walk-in-schema";
import { addWalkIn } from "@/lib/delegate/walk-in-service";
import { defineAction } from "@/lib/platform/action/define-action";

const where = z.object({ editionId: z.uuid(), number: z.coerce.number().int().min(1).max(9999) });

export const addPerson = defineAction(walkInSchema.and(where), async ({ actor, input, locale }) => {
  const { editionId, number, ...form } = input;
  const result = await addWalkIn(actor, editionId, form);
  if (!result.ok) return result;
  redirect(`/${locale}/organise/${number}/delegates/${result.value.id}`);
});
