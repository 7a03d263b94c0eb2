"use server";

import { z } from "zod";
import { inviteInput, personInput, roleInput } from "@/lib/account/schema";
import { changeRole, endSignIns, invite, removeRole, setDisabled } from "@/lib/account/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { saved } from "../../saved";

const desk = { editionId: z.uuid() };

export const addPerson = defineAction(inviteInput.extend(desk), async ({ actor, input, locale }) =>
  saved(await invite(actor, input.editionId, locale, input), "account.invite.done"),
);

export const giveRole = defineAction(roleInput.extend(desk), async ({ actor, input }) =>
  saved(await changeRole(actor, input.editionId, input.userId, input.role), "account.change.done"),
);

export const takeRole = defineAction(personInput.extend(desk), async ({ actor, input }) =>
  saved(await removeRole(actor, input.editionId, input.userId), "account.remove.done"),
);

export const signOutEverywhere = defineAction(personInput.extend(desk), async ({ actor, input }) =>
  saved(await endSignIns(actor, input.editionId, input.userId), ({ ended }) => ({
    message: "account.end.done",
    values: { count: ended },
  })),
);

export const disable = defineAction(personInput.extend(desk), async ({ actor, input }) =>
  saved(await setDisabled(actor, input.editionId, input.userId, true), "account.disable.done"),
);

export const enable = defineAction(personInput.extend(desk), async ({ actor, input }) =>
  saved(await setDisabled(actor, input.editionId, input.userId, false), "account.enable.done"),
);
