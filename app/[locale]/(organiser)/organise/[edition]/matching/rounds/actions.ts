"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editionById } from "@/lib/edition/queries";
import { defineAction } from "@/lib/platform/action/define-action";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newRoundInput, roundInput, tableInput, tableMove, tablesInput } from "@/lib/round/schema";
import { changeRound, createRound, deleteRound, recutRound } from "@/lib/round/service";
import { addTables, deleteTable, moveTable, renameTable } from "@/lib/round/table-service";
import { saved } from "../../../saved";

const inEdition = { editionId: z.uuid() };
const one = { editionId: z.uuid(), id: z.uuid() };

export const addRound = defineAction(
  newRoundInput.safeExtend(inEdition),
  async ({ actor, input, locale }) => {
    const { editionId, ...round } = input;
    const made = await createRound(actor, editionId, round);
    return made.ok ? toRounds(editionId, locale, `/${made.value.id}`) : made;
  },
);

export const saveRound = defineAction(roundInput.safeExtend(one), async ({ actor, input }) => {
  const { editionId, id, ...round } = input;
  const done = await changeRound(actor, editionId, id, round);
  return saved(done, (values) => ({ message: "round.form.saved", values }));
});

export const cutAnew = defineAction(z.strictObject(one), async ({ actor, input }) => {
  const done = await recutRound(actor, input.editionId, input.id);
  return saved(done, (values) => ({ message: "round.recut.done", values }));
});

export const removeRound = defineAction(z.strictObject(one), async ({ actor, input, locale }) => {
  const done = await deleteRound(actor, input.editionId, input.id);
  return done.ok ? toRounds(input.editionId, locale) : done;
});

export const putTables = defineAction(
  tablesInput.extend({ ...inEdition, roomId: z.uuid() }),
  async ({ actor, input }) => {
    const done = await addTables(actor, input.editionId, input.roomId, input.labels);
    return saved(done, (values) => ({ message: "round.table.added", values }));
  },
);

export const saveTable = defineAction(tableInput.extend(one), async ({ actor, input }) =>
  saved(await renameTable(actor, input.editionId, input.id, input.label), "round.table.saved"),
);

export const placeTable = defineAction(tableMove.extend(one), async ({ actor, input }) =>
  saved(await moveTable(actor, input.editionId, input.id, input), "round.table.saved"),
);

export const removeTable = defineAction(z.strictObject(one), async ({ actor, input, locale }) => {
  const done = await deleteTable(actor, input.editionId, input.id);
  return done.ok ? toRounds(input.editionId, locale, `/tables/${done.value.roomId}`) : done;
});

async function toRounds(editionId: string, locale: Locale, page = ""): Promise<never> {
  const { number } = await editionById(editionId);
  redirect(`/${locale}/organise/${number}/matching/rounds${page}`);
}
