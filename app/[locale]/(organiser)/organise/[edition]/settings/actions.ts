"use server";

import { z } from "zod";
import { editionInput, publishInput, switchInput, windowInput } from "@/lib/edition/schema";
import { changeEdition, publishEdition, setWindow, switchRegistration } from "@/lib/edition/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { saved } from "../../saved";

const which = { editionId: z.uuid() };
const SAVED = "edition.settings.saved";

export const saveEdition = defineAction(editionInput.safeExtend(which), async ({ actor, input }) => {
  const { editionId, ...edition } = input;
  return saved(await changeEdition(actor, editionId, edition), SAVED);
});

export const saveWindow = defineAction(windowInput.extend(which), async ({ actor, input }) =>
  saved(await setWindow(actor, input.editionId, input), SAVED),
);

export const setSwitch = defineAction(switchInput.extend(which), async ({ actor, input }) =>
  saved(await switchRegistration(actor, input.editionId, input.registration), SAVED),
);

export const setPublished = defineAction(publishInput.extend(which), async ({ actor, input }) =>
  saved(await publishEdition(actor, input.editionId, input.published), SAVED),
);
