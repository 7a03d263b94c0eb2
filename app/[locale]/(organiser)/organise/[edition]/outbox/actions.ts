"use server";

import { z } from "zod";
import { mailInput } from "@/lib/outbox/schema";
import { giveUp, sendAgain, sendAllAgain } from "@/lib/outbox/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { saved } from "../../saved";

const desk = { editionId: z.uuid() };

export const sendNow = defineAction(mailInput.extend(desk), async ({ actor, input }) =>
  saved(await sendAgain(actor, input.editionId, input.id), "outbox.done.again"),
);

export const stopTrying = defineAction(mailInput.extend(desk), async ({ actor, input }) =>
  saved(await giveUp(actor, input.editionId, input.id), "outbox.done.giveUp"),
);

export const sendAllNow = defineAction(z.strictObject(desk), async ({ actor, input }) =>
  saved(await sendAllAgain(actor, input.editionId), ({ count }) => ({
    message: "outbox.done.all",
    values: { count },
  })),
);
