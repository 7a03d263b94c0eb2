"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { parseAddress } from "@/lib/name-list/address-rules";
import { changeView, deleteView, saveView, viewInput } from "@/lib/name-list/saved-view-service";
import { startExport } from "@/lib/name-list/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { ok, type Refusal, type Result } from "@/lib/platform/result/result";

/** As long as an address gets that names as many delegations and sessions as a list may. */
const ADDRESS_LIMIT = 40_000;
const SAVED = { message: "name-list.page.views.saved" };

/** The list that the page showed, as its address. */
const shown = z
  .string()
  .max(ADDRESS_LIMIT)
  .transform((address, context) => {
    const { data } = parseAddress(address);
    if (data) return data;
    context.addIssue({ code: "custom", message: "errors.field.invalid" });
    return z.NEVER;
  });
const which = { editionId: z.uuid() };
const number = z.string().regex(/^\d{1,6}$/);
const yesNo = z.enum(["yes", "no"]).transform((answer) => answer === "yes");
const { name } = viewInput.shape;

export const exportList = defineAction(
  z.object({ ...which, number, address: shown }),
  async ({ actor, input, locale }) => {
    const started = await startExport(actor, input.editionId, input.address);
    if (!started.ok) return started;
    redirect(`/${locale}/organise/${input.number}/name-lists/exports/${started.value.id}`);
  },
);

export const saveListView = defineAction(
  z.object({ ...which, address: shown, name, shared: yesNo }),
  async ({ actor, input }) => {
    const { name, shared } = input;
    return saved(await saveView(actor, input.editionId, { name, shared }, input.address));
  },
);

export const changeListView = defineAction(
  z.object({ ...which, id: z.uuid(), newName: name, sharing: yesNo }),
  async ({ actor, input: { editionId, id, newName, sharing } }) =>
    saved(await changeView(actor, editionId, id, { name: newName, shared: sharing })),
);

export const deleteListView = defineAction(z.object({ ...which, id: z.uuid() }), async ({ actor, input }) =>
  saved(await deleteView(actor, input.editionId, input.id)),
);

function saved(result: Result<unknown, Refusal>): Result<typeof SAVED, Refusal> {
  if (!result.ok) return result;
  refresh();
  return ok(SAVED);
}
