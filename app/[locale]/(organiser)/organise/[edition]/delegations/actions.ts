"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { delegationSchema } from "@/lib/delegation/schema";
import { changeDelegation, createDelegation } from "@/lib/delegation/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { saved } from "../../saved";

const edition = { editionId: z.uuid() };

export const addDelegation = defineAction(
  delegationSchema.extend({ ...edition, number: z.coerce.number().int().min(1).max(9999) }),
  async ({ actor, input, locale }) => {
    const { editionId, number, ...form } = input;
    const result = await createDelegation(actor, editionId, form);
    if (!result.ok) return result;
    redirect(`/${locale}/organise/${number}/delegations`);
  },
);

export const saveDelegation = defineAction(
  delegationSchema.extend({ ...edition, id: z.uuid() }),
  async ({ actor, input }) => {
    const { editionId, id, ...form } = input;
    return saved(await changeDelegation(actor, editionId, id, form), "delegation.saved");
  },
);
