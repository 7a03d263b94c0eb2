"use server";

import { redirect } from "next/navigation";
import { createEdition } from "@/lib/edition/create-service";
import { newEditionInput } from "@/lib/edition/schema";
import { defineAction } from "@/lib/platform/action/define-action";

export const addEdition = defineAction(newEditionInput, async ({ actor, input, locale }) => {
  const made = await createEdition(actor, input);
  if (!made.ok) return made;
  redirect(`/${locale}/organise/${made.value.number}/settings`);
});
