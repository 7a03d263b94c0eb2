"use server";

import { changeOpening, changeSettings } from "@/lib/matching/service";
import { askingInput, limitsInput, openingInput, weightsInput } from "@/lib/matching/settings-schema";
import { defineAction } from "@/lib/platform/action/define-action";
import { saved } from "../../../saved";

const SAVED = "matching.rules.saved";

export const saveOpening = defineAction(openingInput, async ({ actor, input }) => {
  const { editionId, version, ...opening } = input;
  return saved(await changeOpening(actor, editionId, version, opening), SAVED);
});

export const saveLimits = defineAction(limitsInput, async ({ actor, input }) =>
  saved(await changeSettings(actor, input.editionId, input.version, input.change), SAVED),
);

export const saveAsking = defineAction(askingInput, async ({ actor, input }) =>
  saved(await changeSettings(actor, input.editionId, input.version, input.change), SAVED),
);

export const applyWeights = defineAction(weightsInput, async ({ actor, input }) =>
  saved(
    await changeSettings(actor, input.editionId, input.version, input.change),
    "suggestion.weights.applied",
  ),
);
