"use server";

import { redirect } from "next/navigation";
import { editionById } from "@/lib/edition/queries";
import { defineAction } from "@/lib/platform/action/define-action";
import type { Locale } from "@/lib/platform/i18n/locales";
import { copyPlan, placeMeeting, swapMeetings, takeOut } from "@/lib/timetable/edit-service";
import {
  copyForm,
  noteForm,
  onePlan,
  placeForm,
  publishForm,
  repairForm,
  solveForm,
  swapForm,
  takeOutForm,
  whatIfForm,
} from "@/lib/timetable/form-schema";
import { publishPlan } from "@/lib/timetable/publish-service";
import { discardPlan, renamePlan, requestPlan, stopPlan } from "@/lib/timetable/service";
import { saved } from "../../../saved";

/** Of runs that nobody has set anything for. */
const USUAL = { seed: 1, limitSeconds: 60, note: "" };

export const solveAnew = defineAction(solveForm, async ({ actor, input, locale }) => {
  const { editionId, id, ...how } = input;
  const asked = await requestPlan(actor, editionId, id, { kind: "ANEW", changes: [], ...how });
  return asked.ok ? toPlans(editionId, locale, `/${asked.value.id}`) : asked;
});

export const repairPublished = defineAction(repairForm, async ({ actor, input, locale }) => {
  const { editionId, id, why: note } = input;
  const asked = await requestPlan(actor, editionId, id, { ...USUAL, kind: "REPAIR", changes: [], note });
  return asked.ok ? toPlans(editionId, locale, `/${asked.value.id}`) : asked;
});

export const tryWhatIf = defineAction(whatIfForm, async ({ actor, input, locale }) => {
  const { editionId, id, changes } = input;
  const asked = await requestPlan(actor, editionId, id, { ...USUAL, kind: "WHAT_IF", changes });
  return asked.ok ? toPlans(editionId, locale, `/${asked.value.id}`) : asked;
});

export const stopAndKeep = defineAction(onePlan, async ({ actor, input }) =>
  saved(await stopPlan(actor, input.editionId, input.id), "timetable.done.stopping"),
);

export const discard = defineAction(onePlan, async ({ actor, input, locale }) => {
  const done = await discardPlan(actor, input.editionId, input.id);
  return done.ok ? toPlans(input.editionId, locale) : done;
});

export const saveNote = defineAction(noteForm, async ({ actor, input }) =>
  saved(await renamePlan(actor, input.editionId, input.id, input.note), "timetable.done.note"),
);

export const copyAsDraft = defineAction(copyForm, async ({ actor, input, locale }) => {
  const made = await copyPlan(actor, input.editionId, input.id, input.copyId);
  return made.ok ? toPlans(input.editionId, locale, `/${made.value.id}`) : made;
});

export const place = defineAction(placeForm, async ({ actor, input }) => {
  const { editionId, id, version, ...where } = input;
  return saved(await placeMeeting(actor, editionId, id, version, where), edited("placed"));
});

export const takeOutOfPlan = defineAction(takeOutForm, async ({ actor, input }) => {
  const { editionId, id, version, meetingId } = input;
  return saved(await takeOut(actor, editionId, id, version, meetingId), edited("takenOut"));
});

export const swap = defineAction(swapForm, async ({ actor, input }) => {
  const { editionId, id, version, ...two } = input;
  return saved(await swapMeetings(actor, editionId, id, version, two), edited("swapped"));
});

export const publish = defineAction(publishForm, async ({ actor, input, locale }) => {
  const { editionId, id, version } = input;
  const done = await publishPlan(actor, editionId, id, version);
  return done.ok ? toPlans(editionId, locale, `/${id}?letters=${done.value.letters}`) : done;
});

/** What was done, and whether the draft breaks rules since. */
const edited =
  (what: "placed" | "takenOut" | "swapped") =>
  ({ conflicts }: { conflicts: unknown[] }) =>
    conflicts.length > 0
      ? { message: `timetable.done.${what}Conflicts`, values: { count: conflicts.length } }
      : { message: `timetable.done.${what}` };

async function toPlans(editionId: string, locale: Locale, rest = ""): Promise<never> {
  const { number } = await editionById(editionId);
  redirect(`/${locale}/organise/${number}/matching/plans${rest}`);
}
